/** Event on the article by which the page asks what is loaded on demand to act; its detail is a `ToolRequest`. */
export const TOOL_EVENT = 'clausetool';

export interface ToolRequest {
  tool: 'qr' | 'project' | 'print';
  /** The clause to show; empty for the whole document. */
  id: string;
}

/** The address asks for the projector view: `?view=project#s7-2-5`. */
export const isProjectorAddress = (search: string): boolean => /[?&]view=project(&|$)/.test(search);
