import account from './vi/account.json';
import annex from './vi/annex.json';
import appointment from './vi/appointment.json';
import bar from './vi/bar.json';
import bases from './vi/bases.json';
import calendar from './vi/calendar.json';
import common from './vi/common.json';
import decisions from './vi/decisions.json';
import deed from './vi/deed.json';
import dueLists from './vi/due-lists.json';
import field from './vi/field.json';
import form from './vi/form.json';
import gender from './vi/gender.json';
import grid from './vi/grid.json';
import help from './vi/help.json';
import importField from './vi/import-field.json';
import imports from './vi/imports.json';
import job from './vi/job.json';
import kin from './vi/kin.json';
import length from './vi/length.json';
import outcome from './vi/outcome.json';
import pager from './vi/pager.json';
import parameterUnit from './vi/parameter-unit.json';
import parameterValue from './vi/parameter-value.json';
import people from './vi/people.json';
import print from './vi/print.json';
import problem from './vi/problem.json';
import proposals from './vi/proposals.json';
import qualification from './vi/qualification.json';
import rating from './vi/rating.json';
import record from './vi/record.json';
import role from './vi/role.json';
import rulebook from './vi/rulebook.json';
import sector from './vi/sector.json';
import setPassword from './vi/set-password.json';
import shell from './vi/shell.json';
import signIn from './vi/sign-in.json';
import specialisation from './vi/specialisation.json';
import stintWhy from './vi/stint-why.json';
import succession from './vi/succession.json';
import table from './vi/table.json';
import tenureKind from './vi/tenure-kind.json';
import theory from './vi/theory.json';
import titleClass from './vi/title-class.json';
import units from './vi/units.json';
import users from './vi/users.json';
import why from './vi/why.json';
import wordTemplates from './vi/word-templates.json';

export const vi = {
  account, annex, appointment, bar, bases, calendar, common, decisions, deed, dueLists, field, form, gender, grid, help, importField, imports, job,
  kin, length, outcome, pager, parameterUnit, parameterValue, people, print, problem, proposals, qualification, rating,
  record, role, rulebook, sector, setPassword, shell, signIn, specialisation, stintWhy, succession, table, tenureKind,
  theory, titleClass, units, users, why, wordTemplates,
};
