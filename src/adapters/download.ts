/** How long the browser may take to fetch the file from memory before its address is given back. */
const KEEP_MS = 60_000;

/** Hands a file to the person under `name`, from memory; nothing is sent. */
export const downloadFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // Firefox follows the link only where it stands in the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
};
