import { lazy, Suspense, useEffect } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { useStore } from 'zustand'
import { errorText } from '../base/error-text'
import type { SpawnBackdrop } from '../canvas/backdrop-client'
import type { SurveyRegions } from '../canvas/region-survey'
import type { AppStore } from '../state/store'
import { App } from './App'
import { StoreContext } from './app-context'
import { saveProject } from './save-project'
import { isOneFile } from './start-page'
import { frameWords } from '../words/frame'
import { rescueWords } from '../words/rescue'

const FolderPage = lazy(async () => ({ default: (await import('./FolderPage')).FolderPage }))

type RootProps = {
  readonly store: AppStore
  readonly survey: SurveyRegions
  readonly spawnBackdrop: SpawnBackdrop
  /** Called when the interface breaks, so that nothing hides what it says. */
  readonly onBroken?: () => void
}

/** The page's root: the store for all below, the theme on the document, and a way out when the interface breaks. */
export function Root({ store, survey, spawnBackdrop, onBroken }: RootProps) {
  const theme = useStore(store, ({ settings, sharedTheme }) => sharedTheme ?? settings.theme)
  const folder = useStore(store, (state) => state.folder)
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
  return (
    <StoreContext value={store}>
      <ErrorBoundary
        onError={() => onBroken?.()}
        fallbackRender={({ error, resetErrorBoundary }) => (
          <main className="broken" role="alert">
            <h1>{frameWords.thePageHasBrokenDown}</h1>
            <p>{errorText(error)}</p>
            <p>
              <button
                className="button primary large"
                onClick={() => {
                  void saveProject(store)
                }}
              >
                {frameWords.saveTheProjectAsAFile}
              </button>{' '}
              <button className="button outlined large" onClick={resetErrorBoundary}>
                {frameWords.tryAgain}
              </button>
            </p>
            {isOneFile() ? null : (
              <p>
                <a href="rescue.html">{rescueWords.rescuePage}</a>
              </p>
            )}
          </main>
        )}
      >
        {folder === null ? (
          <App survey={survey} spawnBackdrop={spawnBackdrop} />
        ) : (
          <Suspense fallback={null}>
            <FolderPage source={folder} survey={survey} spawnBackdrop={spawnBackdrop} />
          </Suspense>
        )}
      </ErrorBoundary>
    </StoreContext>
  )
}
