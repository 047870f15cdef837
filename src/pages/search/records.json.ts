import type { APIRoute } from 'astro';
import { searchRecords } from '../../site/search-records.ts';

/** Everything the search finds. */
export const GET: APIRoute = async () => Response.json(await searchRecords());
