import type { APIRoute, GetStaticPaths } from 'astro';
import { editionName } from '../../standard/edition-name.ts';
import type { CheckedStandard } from '../../adapters/standard-file.ts';
import { loadStandards, standardBundle } from '../../site/standards.ts';

export const getStaticPaths = (() =>
  loadStandards().map((loaded) => ({
    params: { standard: editionName(loaded.standard) },
    props: { loaded },
  }))) satisfies GetStaticPaths;

/** The standard with its hash and the clauses it quotes, for the wizard. */
export const GET: APIRoute<{ loaded: CheckedStandard }> = async ({ props }) =>
  Response.json(await standardBundle(props.loaded));
