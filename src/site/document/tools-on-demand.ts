/** What the clause tools load when it is first asked for: QR codes, the projector view and the printed foot. */
import { readClauses } from './page-clause.ts';
import { printDocument } from './print-foot.ts';
import { openProjector } from './projector.ts';
import { showQr } from './qr-panel.ts';
import { TOOL_EVENT, type ToolRequest } from './tool-request.ts';

const article = document.querySelector<HTMLElement>('article[data-cite]');
article?.addEventListener(TOOL_EVENT, (event) => {
  const { tool, id } = (event as CustomEvent<ToolRequest>).detail;
  if (tool === 'print') printDocument(article);
  else if (tool === 'project') openProjector(article, id);
  else {
    const clause = readClauses(article).find((each) => each.id === id);
    if (clause) void showQr(article.dataset['title'] ?? '', clause);
  }
});
