import type { APIRoute } from 'astro';
import { readCriterionMap } from '../../site/criterion-map/file.ts';
import { loadStandards } from '../../site/standards.ts';

/** Which criteria of the shipped standards ask the same thing, for the step that compares them. */
export const GET: APIRoute = () => Response.json(readCriterionMap(loadStandards().map(({ standard }) => standard)));
