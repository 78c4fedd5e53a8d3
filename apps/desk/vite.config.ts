import { defineConfig } from 'vite'

/** Static files for /desk/. Nothing is inlined: the server's policy allows scripts, styles and pictures of its own origin only. */
export default defineConfig({
  base: '/desk/',
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2023', outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: true },
  server: {
    proxy: { '/api': process.env['DESK_API'] ?? 'http://127.0.0.1:5174', '/outbox': process.env['DESK_API'] ?? 'http://127.0.0.1:5174' },
  },
})
