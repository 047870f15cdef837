/** Prints the document with the address it was read at and its QR code, where the build did not know them. */
import { addressOf } from './clause-place.ts';
import { qrElement } from './qr-picture.ts';

export function printDocument(article: Element): void {
  const foot = article.querySelector('.printed');
  if (foot && !foot.querySelector('svg')) foot.prepend(qrElement(addressOf('')));
  print();
}
