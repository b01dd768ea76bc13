/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Stores answer on hosts of their own while developing too.
  allowedDevOrigins: ['localhost', '*.localhost'],
  // The optimiser's cache does not know stores; pictures are made in three widths when they are uploaded.
  images: { unoptimized: true },
  // 256 MB held 2,000 pages. Tags live in memory only, so a page on disk would be served stale after a restart.
  cacheMaxMemorySize: 256 * 1024 * 1024,
  // It reads a file of its own beside itself.
  serverExternalPackages: ['subset-font'],
  // Where these pages were before they became settings.
  redirects: async () =>
    ['domains', 'activity'].map((page) => ({
      source: `/admin/${page}`,
      destination: `/admin/settings/${page}`,
      permanent: true,
    })),
  turbopack: {
    resolveAlias: {
      // What Next would add for browsers older than those that it builds for: every page would bring it for nobody.
      '../build/polyfills/polyfill-module': false,
      // Next brings an error page of its own beside ours, styles and all, which is never shown.
      './builtin/global-error': './app/global-error.tsx',
      '../components/builtin/global-error': './app/global-error.tsx',
    },
  },
  experimental: {
    isrFlushToDisk: false,
    // One file of scripts for what every page runs and one for each part of a page: compressed together they are 4 kB
    // smaller than in a dozen pieces, each of which is asked for by itself. Bytes of source; far above what a part has.
    turbopackChunking: { minChunkSize: 2_000_000, maxMergeChunkSize: 4_000_000 },
  },
}
