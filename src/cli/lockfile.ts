/** One package in package-lock.json, as far as this project reads it. */
export interface LockedPackage {
  version?: string;
  /** Address of the download; this project keeps none, so that any registry can serve the same lock. */
  resolved?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

/** package-lock.json, version 3: packages by their place below the project root. */
export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

/** A platform package that an optional dependency names but the lock does not hold. */
export interface MissingPackage {
  /** Where the entry belongs, such as `node_modules/@pagefind/darwin-arm64`. */
  location: string;
  entry: LockedPackage;
}

const OPERATING_SYSTEMS: Record<string, string> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS: Record<string, string> = {
  arm: 'arm',
  arm64: 'arm64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  x64: 'x64',
};

/** Places where Node looks for `name` from the package at `location`, nearest first. */
function searchPath(location: string, name: string): string[] {
  const places: string[] = [];
  for (let at = location; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    places.push(`${at ? `${at}/` : ''}node_modules/${name}`);
    if (at === '') return places;
  }
}

/**
 * Lists every optional dependency that the lock names without holding an entry for it, with the entry to add.
 * The platform is read from the package's name (`@scope/thing-linux-arm64-gnu`).
 * @throws if a missing package's name tells no operating system: its entry cannot be guessed.
 */
export function missingOptionalPackages(lock: Lockfile): MissingPackage[] {
  const missing = new Map<string, MissingPackage>();
  for (const [location, locked] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      if (searchPath(location, name).some((place) => place in lock.packages)) continue;
      const parts = name.split(/[/-]/);
      const os = parts.map((part) => OPERATING_SYSTEMS[part]).find((value) => value !== undefined);
      const cpu = parts.map((part) => PROCESSORS[part]).find((value) => value !== undefined);
      if (os === undefined) throw new Error(`${name} (wanted by ${location}): no platform in its name`);
      missing.set(name, {
        location: `node_modules/${name}`,
        entry: {
          version,
          ...(locked.dev === true ? { dev: true } : {}),
          optional: true,
          os: [os],
          ...(cpu === undefined ? {} : { cpu: [cpu] }),
        },
      });
    }
  }
  return [...missing.values()];
}
