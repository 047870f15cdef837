/** What windows say to each other about an assessment: 'ask' to stop writing it, 'given' once that is done. */
export interface WriterMessage {
  kind: 'ask' | 'given';
  id: string;
}

/** Reaches the other windows of this site in the same browser. */
export interface Post {
  send(message: WriterMessage): void;
  /** Returns what ends the listening. */
  listen(hear: (message: WriterMessage) => void): () => void;
}

const NAME = 'jianjia.writer';
const ID = /^[a-z0-9-]{8,40}$/;

/** The message, or `null` for anything that no page of ours would have sent. */
export const readMessage = (data: unknown): WriterMessage | null => {
  if (typeof data !== 'object' || data === null || !('kind' in data) || !('id' in data)) return null;
  const { kind, id } = data;
  if ((kind !== 'ask' && kind !== 'given') || typeof id !== 'string' || !ID.test(id)) return null;
  return { kind, id };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Through localStorage, whose changes the other windows are told of: Safari before 15.4 has nothing better. */
const openStoragePost = (): Post => ({
  send: (message) => {
    try {
      // The same text twice would be no change.
      localStorage.setItem(NAME, JSON.stringify({ ...message, sent: Math.random() }));
    } catch {
      // Refused: the other window is not asked, and loses the right to write unasked.
    }
  },
  listen: (hear) => {
    const read = ({ key, newValue }: StorageEvent): void => {
      const message = key === NAME && newValue !== null ? readMessage(parse(newValue)) : null;
      if (message) hear(message);
    };
    addEventListener('storage', read);
    return () => removeEventListener('storage', read);
  },
});

const openChannelPost = (): Post => {
  const channel = new BroadcastChannel(NAME);
  return {
    send: (message) => channel.postMessage(message),
    listen: (hear) => {
      const read = ({ data }: MessageEvent<unknown>): void => {
        const message = readMessage(data);
        if (message) hear(message);
      };
      channel.addEventListener('message', read);
      return () => channel.removeEventListener('message', read);
    },
  };
};

/** The way to the other windows that this browser has. */
export const openPost = (): Post => (typeof BroadcastChannel === 'function' ? openChannelPost() : openStoragePost());

/** How long the window that writes may take to write what is left; one that is frozen never answers. */
const ANSWER_MS = 1500;

/** Asks the window that writes `id` to stop; resolves when it has, or does not answer. */
export const askForIt = (post: Post, id: string): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, ANSWER_MS);
    const stop = post.listen((message) => {
      if (message.kind === 'given' && message.id === id) end();
    });
    post.send({ kind: 'ask', id });
  });
