/** The QR code of one clause on a sheet of its own: to be scanned, kept as a picture, or printed. */
import { downloadFile } from '../../adapters/download.ts';
import { isCovered, make, openOverlay } from './overlay.ts';
import type { PageClause } from './page-clause.ts';
import { qrElement, qrImage } from './qr-picture.ts';

/** Opens the sheet for `clause` of the document called `title`. */
export async function showQr(title: string, { label, address, element, link }: PageClause): Promise<void> {
  if (isCovered()) return;
  const { box, close } = await openOverlay('qr-panel', `${title} ${label} 的二维码`, (event) => {
    if (event.key === 'Escape') leave();
  });
  const opener = element.querySelector<HTMLElement>('.tools [aria-label="二维码"]');
  const leave = (): void => close(opener ?? link);
  const keep = (): void => {
    void qrImage(address, [title, label]).then((image) => {
      if (image) downloadFile(`${title} ${label} 二维码.png`, image);
    });
  };
  const first = make('button', { children: ['关闭'], press: leave });
  box.append(
    make('h2', { children: [title] }),
    make('p', { class: 'label', children: [label] }),
    qrElement(address),
    make('p', { class: 'address', children: [address] }),
    make('p', {
      class: 'acts no-print',
      children: [
        make('button', { children: ['保存图片'], press: keep }),
        make('button', { children: ['打印'], press: () => print() }),
        first,
      ],
    }),
  );
  first.focus();
}
