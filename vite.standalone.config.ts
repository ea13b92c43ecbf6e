import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { TARGET } from './.scripts/bundle-program.mjs'
import { inlineWorkers, isInlined, leaveOut, oneFile } from './.scripts/one-file.mjs'
import { adoptedStyles } from './vite.config.ts'

/** The page as one file, which opens from disk and which a person saves with their map in it. Joins what is in dist/. */
export default defineConfig({
  mode: 'standalone',
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react(), adoptedStyles, leaveOut(), inlineWorkers(), oneFile()],
  build: {
    target: TARGET,
    emptyOutDir: false,
    cssCodeSplit: false,
    assetsInlineLimit: (file) => isInlined(file),
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
