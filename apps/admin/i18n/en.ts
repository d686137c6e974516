import account from './en/account.json';
import annex from './en/annex.json';
import appointment from './en/appointment.json';
import bar from './en/bar.json';
import bases from './en/bases.json';
import calendar from './en/calendar.json';
import common from './en/common.json';
import decisions from './en/decisions.json';
import deed from './en/deed.json';
import dueLists from './en/due-lists.json';
import field from './en/field.json';
import form from './en/form.json';
import gender from './en/gender.json';
import grid from './en/grid.json';
import help from './en/help.json';
import importField from './en/import-field.json';
import imports from './en/imports.json';
import job from './en/job.json';
import kin from './en/kin.json';
import length from './en/length.json';
import outcome from './en/outcome.json';
import pager from './en/pager.json';
import parameterUnit from './en/parameter-unit.json';
import parameterValue from './en/parameter-value.json';
import people from './en/people.json';
import print from './en/print.json';
import problem from './en/problem.json';
import proposals from './en/proposals.json';
import qualification from './en/qualification.json';
import rating from './en/rating.json';
import record from './en/record.json';
import role from './en/role.json';
import rulebook from './en/rulebook.json';
import sector from './en/sector.json';
import setPassword from './en/set-password.json';
import shell from './en/shell.json';
import signIn from './en/sign-in.json';
import specialisation from './en/specialisation.json';
import stintWhy from './en/stint-why.json';
import succession from './en/succession.json';
import table from './en/table.json';
import tenureKind from './en/tenure-kind.json';
import theory from './en/theory.json';
import titleClass from './en/title-class.json';
import units from './en/units.json';
import users from './en/users.json';
import why from './en/why.json';
import wordTemplates from './en/word-templates.json';

export const en = {
  account, annex, appointment, bar, bases, calendar, common, decisions, deed, dueLists, field, form, gender, grid, help, importField, imports, job,
  kin, length, outcome, pager, parameterUnit, parameterValue, people, print, problem, proposals, qualification, rating,
  record, role, rulebook, sector, setPassword, shell, signIn, specialisation, stintWhy, succession, table, tenureKind,
  theory, titleClass, units, users, why, wordTemplates,
};
