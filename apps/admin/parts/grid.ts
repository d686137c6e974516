import {
  CellStyleModule, ClientSideRowModelModule, ColumnAutoSizeModule, EventApiModule, LocaleModule, ModuleRegistry, RenderApiModule, RowApiModule, RowStyleModule, ScrollApiModule,
  type Theme, themeQuartz,
} from 'ag-grid-community';

let registered = false;

/** Registers the few grid features the lists use; everything else stays out of the download. */
export function prepareGrid(): void {
  if (registered) return;
  registered = true;
  ModuleRegistry.registerModules([
    ClientSideRowModelModule, CellStyleModule, ColumnAutoSizeModule, EventApiModule, LocaleModule, RenderApiModule, RowApiModule, RowStyleModule, ScrollApiModule,
  ]);
}

/** The grid in the look of the house: paper, a firm rule above and below the head, hairlines between lines, no boxes. */
export const ruledGrid: Theme = themeQuartz.withParams({
  accentColor: 'var(--link)',
  backgroundColor: 'var(--paper)',
  foregroundColor: 'var(--ink)',
  textColor: 'var(--ink)',
  borderColor: 'var(--rule)',
  borderRadius: 0,
  wrapperBorderRadius: 0,
  wrapperBorder: false,
  browserColorScheme: 'inherit',
  cellHorizontalPadding: 7,
  cellTextColor: 'var(--ink)',
  chromeBackgroundColor: 'var(--paper)',
  columnBorder: false,
  fontFamily: 'inherit',
  fontSize: 13,
  headerBackgroundColor: 'var(--paper)',
  headerColumnBorder: false,
  headerColumnResizeHandleColor: 'transparent',
  headerFontSize: 12,
  headerFontWeight: 500,
  headerHeight: 38,
  headerRowBorder: { width: 1, color: 'var(--rule-strong)' },
  headerTextColor: 'var(--ink-2)',
  oddRowBackgroundColor: 'var(--paper)',
  rowBorder: { width: 1, color: 'var(--rule)' },
  rowHeight: 36,
  rowHoverColor: 'var(--paper-sunk)',
  selectedRowBackgroundColor: 'var(--paper-chosen)',
  spacing: 6,
});
