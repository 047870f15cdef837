/** The lock file serves any registry and any platform: `npm ci` refuses a lock with holes (`npm run lock` fills them). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingOptionalPackages, type Lockfile } from '../../src/cli/lockfile.ts';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const locked = Object.entries(lock.packages);

test('every optional package that the lock names has an entry', () => {
  expect(missingOptionalPackages(lock).map(({ location }) => location)).toEqual([]);
});

test('no entry is tied to the registry that it came from', () => {
  expect(locked.filter(([, entry]) => entry.resolved !== undefined).map(([location]) => location)).toEqual([]);
});

test('every package with an install script is allowed or refused by name, and no other is listed', () => {
  const withScript = locked.filter(([, entry]) => entry.hasInstallScript === true);
  const names = withScript.map(([location]) => location.slice(location.lastIndexOf('node_modules/') + 13));
  expect([...new Set(names)].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
});

test('every package is pinned to one exact version, and the lock holds that version', () => {
  const pins = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(Object.keys(pins).length).toBeGreaterThan(0);
  for (const [name, pin] of Object.entries(pins)) {
    expect(pin, `${name} in package.json`).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[`node_modules/${name}`]?.version, `${name} in package-lock.json`).toBe(pin);
  }
});
