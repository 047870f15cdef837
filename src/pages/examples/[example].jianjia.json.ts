import type { APIRoute, GetStaticPaths } from 'astro';

const files = import.meta.glob<string>('../../../content/examples/*.jianjia.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const getStaticPaths = (() =>
  Object.entries(files).map(([path, text]) => ({
    params: { example: /([\w-]+)\.jianjia\.json$/.exec(path)?.[1] },
    props: { text },
  }))) satisfies GetStaticPaths;

/** An invented worked case, as a file that the wizard opens. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
