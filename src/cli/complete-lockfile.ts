/**
 * Completes package-lock.json: `npm run lock`.
 *
 * Some packages ship one helper package per platform as optional dependencies. A registry that serves only
 * part of them leaves holes in the lock file, and `npm ci` then refuses to run on every machine. This writes
 * the missing entries (version, platform, "optional"), which is all that `npm ci` needs to skip them elsewhere.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { missingOptionalPackages, type Lockfile } from './lockfile.ts';

const path = 'package-lock.json';
const lock = JSON.parse(readFileSync(path, 'utf8')) as Lockfile;
const missing = missingOptionalPackages(lock);
for (const { location, entry } of missing) lock.packages[location] = entry;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${path}: ${missing.length} platform packages added`);
