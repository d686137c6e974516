import type { RawCell, RawRow, RawSheet } from '#contracts';
import { convertByFont, type Grid, type GridCell } from '#spreadsheets';

/** Rows shown from the top of a sheet and from its end; columns and letters beyond these are cut. */
const HEAD = 60;
const TAIL = 25;
const COLUMNS = 60;
const LETTERS = 200;

/** The part of a sheet that a clerk looks at to check the mapping, with old fonts before and after. */
export function rawSheet(grid: Grid): RawSheet {
  const total = grid.rows.length;
  const columns = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const some = (from: number, until: number): RawRow[] => grid.rows.slice(from, until).map((cells, at) => ({
    row: from + at + 1, hidden: grid.hiddenRows.includes(from + at), cells: cells.slice(0, COLUMNS).flatMap(rawCell),
  }));
  const tailFrom = Math.max(Math.min(HEAD, total), total - TAIL);
  return {
    sheet: grid.name, rows: total, columns, hidden: grid.hidden, hiddenColumns: grid.hiddenColumns.filter((column) => column < COLUMNS),
    head: some(0, HEAD), tail: some(tailFrom, total),
  };
}

function rawCell(cell: GridCell | undefined, column: number): RawCell[] {
  if (cell === undefined || cell.text.trim() === '') return [];
  const text = cell.text.slice(0, LETTERS);
  const conversion = cell.font === undefined ? undefined : convertByFont(text, cell.font);
  return [{ column, text, ...(conversion ? { converted: conversion.after, font: cell.font ?? '' } : {}) }];
}
