/** A QR code as an element of the page, and as a picture to keep. */
import { drawQr } from './qr-code.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Dark on white in every colour scheme: phones do not read it the other way round. */
export function qrElement(address: string): SVGSVGElement {
  const { size, path } = drawQr(address);
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('class', 'qr');
  picture.setAttribute('viewBox', `0 -0.5 ${size} ${size}`);
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', '本条的二维码');
  const strokes = document.createElementNS(SVG, 'path');
  strokes.setAttribute('d', path);
  picture.append(strokes);
  return picture;
}

/** Side of the kept picture's code in pixels, at least; wide enough for a slide. */
const SIDE = 640;

/** The code with its lines of text below as a PNG, which every version of WPS takes; null if the browser cannot. */
export function qrImage(address: string, lines: readonly string[]): Promise<Blob | null> {
  const { size, path } = drawQr(address);
  const scale = Math.ceil(SIDE / size);
  const side = size * scale;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side + lines.length * 40 + 20;
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  pen.textAlign = 'center';
  pen.font = `26px ${getComputedStyle(document.body).fontFamily}`;
  lines.forEach((line, index) => pen.fillText(line, side / 2, side + 20 + index * 40, side - 40));
  pen.setTransform(scale, 0, 0, scale, 0, scale / 2);
  pen.stroke(new Path2D(path));
  return new Promise((resolve) => canvas.toBlob(resolve));
}
