import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Standard } from '../../standard/schema.ts';
import { standardBundle } from '../../site/standards.ts';

export const getStaticPaths = (async () => {
  const entries = await getCollection('standards');
  return entries.map((entry) => ({ params: { standard: entry.id }, props: { standard: entry.data } }));
}) satisfies GetStaticPaths;

/** The standard with its hash and the clauses it quotes, for the wizard. */
export const GET: APIRoute<{ standard: Standard }> = async ({ props }) => Response.json(await standardBundle(props.standard));
