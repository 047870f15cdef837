/** What the elements of a document's Markdown are rendered with. Articles carry no import lines. */
import Added from './Added.astro';
import Addressees from './Addressees.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Heading4 from './Heading4.astro';
import Imprint from './Imprint.astro';
import Lost from './Lost.astro';
import Paragraph from './Paragraph.astro';
import Signature from './Signature.astro';

export const documentParts = {
  p: Paragraph,
  h2: Heading2,
  h3: Heading3,
  h4: Heading4,
  Added,
  Addressees,
  Imprint,
  Lost,
  Signature,
};
