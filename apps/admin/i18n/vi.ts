import account from './vi/account.json';
import calendar from './vi/calendar.json';
import common from './vi/common.json';
import dueLists from './vi/due-lists.json';
import grid from './vi/grid.json';
import help from './vi/help.json';
import job from './vi/job.json';
import length from './vi/length.json';
import outcome from './vi/outcome.json';
import pager from './vi/pager.json';
import print from './vi/print.json';
import problem from './vi/problem.json';
import role from './vi/role.json';
import sector from './vi/sector.json';
import shell from './vi/shell.json';
import signIn from './vi/sign-in.json';
import stintWhy from './vi/stint-why.json';
import why from './vi/why.json';

export const vi = {
  account, calendar, common, dueLists, grid, help, job, length, outcome, pager, print, problem, role, sector, shell, signIn, stintWhy, why,
};
