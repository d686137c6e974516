import account from './en/account.json';
import calendar from './en/calendar.json';
import common from './en/common.json';
import dueLists from './en/due-lists.json';
import grid from './en/grid.json';
import help from './en/help.json';
import job from './en/job.json';
import length from './en/length.json';
import outcome from './en/outcome.json';
import pager from './en/pager.json';
import print from './en/print.json';
import problem from './en/problem.json';
import role from './en/role.json';
import sector from './en/sector.json';
import shell from './en/shell.json';
import signIn from './en/sign-in.json';
import stintWhy from './en/stint-why.json';
import why from './en/why.json';

export const en = {
  account, calendar, common, dueLists, grid, help, job, length, outcome, pager, print, problem, role, sector, shell, signIn, stintWhy, why,
};
