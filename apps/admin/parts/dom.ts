/** Small makers of elements for places where a framework component per cell would cost too much. Text is always text. */
export function element(tag: string, className: string, ...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

export function drawing(box: number, path: string, className: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${box} ${box}`);
  svg.setAttribute('width', String(box));
  svg.setAttribute('height', String(box));
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', className);
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  line.setAttribute('fill-rule', 'evenodd');
  svg.append(line);
  return svg;
}
