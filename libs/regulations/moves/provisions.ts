import { cite } from '../law/cite.ts';

/** Provisions that gates of a move rest on, in the order of the texts. */
export const EQUAL_POST = cite('65-QĐ/TW', 'Điều 4 khoản 3');
export const SUBJECTS = cite('65-QĐ/TW', 'Điều 4 khoản 2');
export const PLANNED = cite('65-QĐ/TW', 'Điều 1');
export const TEN_YEARS = cite('65-QĐ/TW', 'Điều 5 khoản 2');
export const MINIMUM_ROTATION = cite('65-QĐ/TW', 'Điều 8');
export const ALLOWANCE = cite('65-QĐ/TW', 'Điều 11');
export const TIME_LEFT_98 = cite('98-QĐ/TW', 'Điều 5 khoản 3');
export const ROTATION_98 = cite('98-QĐ/TW', '', false);
export const HIGHER_80 = cite('80-QĐ/TW', '', false);
export const FAMILY = cite('114-QĐ/TW', 'Điều 6 khoản 5');
export const FAMILY_205 = cite('205-QĐ/TW', '', false);
export const REPRIMAND_296 = cite('296-QĐ/TW', '', false);
export const REAPPOINT_377 = cite('377-QĐ/TW', 'Điều 32 khoản 2', false);
export const HIGHER_377 = cite('377-QĐ/TW', 'Điều 34', false);
export const NON_LOCAL_210 = cite('210-KL/TW', '', false);
export const DISCIPLINE_LAW = cite('Luật Cán bộ, công chức 2008', 'Điều 82 khoản 2');
export const PROCEEDINGS_LAW = cite('Luật Cán bộ, công chức 2008', 'Điều 82 khoản 3');
export const TEACHERS = cite('Luật Nhà giáo 2025', 'Điều 17 khoản 3');
export const APPOINTMENT_AGE = cite('138/2020/NĐ-CP', 'Điều 42 khoản 4');
export const ONE_TERM_138 = cite('138/2020/NĐ-CP', 'Điều 56 khoản 4 điểm b');
export const ONE_TERM_727 = cite('727/QĐ-BNV', '', false);
export const NO_TRANSFER_170 = cite('170/2025/NĐ-CP', 'Điều 25 khoản 5');
export const ALLOWANCE_170 = cite('170/2025/NĐ-CP', 'Điều 51');
export const TWO_YEARS_85 = cite('85/2023/NĐ-CP', '', false);
export const LEVEL_TAUGHT = cite('28/2020/TT-BGDĐT', 'Điều 11 khoản 1 điểm b');
