import { BOXES, type BoxStyle, type TemplateSet } from '../../layout/template-set.ts';
import { element, escapeText, twips, twipsOfPt, XML_HEAD } from './xml.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const ALIGNS = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

/** Every box of the layout as a named paragraph style, so that a clerk restyles a paper the way Word is meant to be used. */
export function stylesXml(layout: TemplateSet): string {
  const fonts = fontsOf(layout);
  return XML_HEAD + element('w:styles', { 'xmlns:w': WORD },
    element('w:docDefaults', {},
      element('w:rPrDefault', {}, element('w:rPr', {},
        fonts, element('w:color', { 'w:val': '000000' }), element('w:sz', { 'w:val': 28 }), element('w:szCs', { 'w:val': 28 }),
        element('w:lang', { 'w:val': 'vi-VN', 'w:eastAsia': 'vi-VN', 'w:bidi': 'vi-VN' }))),
      element('w:pPrDefault', {}, element('w:pPr', {}, spacing({ beforePt: 0, afterPt: 0, line: 1 })))),
    element('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, element('w:name', { 'w:val': 'Normal' }), element('w:qFormat')),
    element('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      element('w:name', { 'w:val': 'Normal Table' }), element('w:uiPriority', { 'w:val': 99 }), element('w:semiHidden')),
    ...BOXES.map((box) => boxStyle(box, layout.boxes[box], fonts)),
    ruleStyle());
}

function fontsOf(layout: TemplateSet): string {
  const main = escapeText(layout.fonts.main);
  return element('w:rFonts', { 'w:ascii': main, 'w:hAnsi': main, 'w:eastAsia': main, 'w:cs': main });
}

function boxStyle(id: string, style: BoxStyle, fonts: string): string {
  return element('w:style', { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id },
    element('w:name', { 'w:val': escapeText(style.name) }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    element('w:qFormat'),
    element('w:pPr', {},
      style.keepWithNext ? element('w:keepNext') : '',
      element('w:widowControl'),
      spacing(style),
      style.firstLineMm === undefined ? '' : element('w:ind', { 'w:firstLine': twips(style.firstLineMm) }),
      element('w:jc', { 'w:val': ALIGNS[style.align] })),
    element('w:rPr', {},
      fonts,
      style.bold ? element('w:b') + element('w:bCs') : '',
      style.italic ? element('w:i') + element('w:iCs') : '',
      element('w:sz', { 'w:val': style.sizePt * 2 }), element('w:szCs', { 'w:val': style.sizePt * 2 }),
      style.underline ? element('w:u', { 'w:val': 'single' }) : ''));
}

/** The thin paragraph that carries a rule as its upper border. */
function ruleStyle(): string {
  return element('w:style', { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': 'rule' },
    element('w:name', { 'w:val': 'Đường kẻ' }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    element('w:rPr', {}, element('w:sz', { 'w:val': 4 }), element('w:szCs', { 'w:val': 4 })));
}

function spacing(style: Pick<BoxStyle, 'beforePt' | 'afterPt' | 'line'>): string {
  return element('w:spacing', {
    'w:before': twipsOfPt(style.beforePt ?? 0),
    'w:after': twipsOfPt(style.afterPt ?? 0),
    'w:line': Math.round((style.line ?? 1) * 240),
    'w:lineRule': 'auto',
  });
}
