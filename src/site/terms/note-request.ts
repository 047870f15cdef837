/** Asks for the note at the term that it is sent to; `detail`: a finger asks, and is to be offered the term's page. */
export const NOTE_EVENT = 'jianjia-term-note';
