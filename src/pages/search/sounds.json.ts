import type { APIRoute } from 'astro';
import { searchRecords } from '../../site/search-records.ts';
import { soundsOf } from '../../site/search-sounds.ts';

/** How characters sound and which words occur, for setting right what was mistyped. */
export const GET: APIRoute = async () => Response.json(soundsOf(await searchRecords()));
