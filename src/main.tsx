import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-sans-3/wght-italic.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { errorText } from './base/error-text'
import { IS_ONE_FILE } from './base/one-file'
import { createRegionClient } from './canvas/region-client'
import type { SurveyRegions } from './canvas/region-survey'
import regionWorkerUrl from './canvas/region-worker.ts?worker&url'
import { fetchFirst } from './first/fetch-first'
import { isUsual, opensOnSample, showFirst, type FirstLook } from './first/show-first'
import { awaitsHandOver } from './storage/awaits-hand-over'
import { hasOwnProject } from './storage/own-project'
import { readSettings } from './storage/settings'
import './ui/styles.css'
import { spawnWorker } from './worker/spawn-worker'
import { spokenLanguage } from './words/language'
import { rescueWords } from './words/rescue'
import { speakChosen } from './words/speak-chosen'
import { startingWords } from './words/starting'

const surveyInWorker = (): SurveyRegions => createRegionClient(() => spawnWorker(regionWorkerUrl, 'coterie-regions'))

/** The faces that the first picture's frame is set in, and how long it waits for them, ms. */
const FACES = ['16px "Source Sans 3 Variable"', '600 16px "Source Sans 3 Variable"', '16px "Source Serif 4 Variable"']
const PATIENCE = 400

/** Resolves once the faces are there: a frame that is set in others first would jump when they come. */
const facesCome = (): Promise<unknown> =>
  Promise.race([
    Promise.allSettled(FACES.map((face) => document.fonts.load(face))),
    new Promise((resolve) => setTimeout(resolve, PATIENCE)),
  ])

/** The sample as it was drawn when the page was built, where that is what the page opens on; else null. */
async function openFirst(
  root: HTMLElement,
): Promise<{ readonly look: FirstLook; readonly survey: SurveyRegions } | null> {
  const settings = readSettings(() => window.localStorage)
  // A page that nobody sees paints nothing.
  if (document.hidden || awaitsHandOver() || hasOwnProject() || !opensOnSample(window.location)) return null
  if (!isUsual(settings, spokenLanguage())) return null
  const [picture] = await Promise.all([fetchFirst(document.baseURI), facesCome()])
  if (picture === null) return null
  // The first land is surveyed here: it would be there before a worker is. From then on the page's own survey is asked.
  let survey = createRegionClient(() => null)
  const look = await showFirst(root, picture, settings, (regions, zoom) => survey(regions, zoom))
  performance.mark('coterie:first-picture')
  survey = surveyInWorker()
  return { look, survey }
}

/** Says in the page's place that it did not come. */
function tellBroken(root: HTMLElement, error: unknown): void {
  const [said, heading, reason, way] = [
    document.createElement('main'),
    document.createElement('h1'),
    document.createElement('p'),
    document.createElement('p'),
  ]
  said.className = 'broken'
  said.role = 'alert'
  heading.textContent = startingWords.thePageHasBrokenDown
  reason.textContent = errorText(error)
  const rescue = document.createElement('a')
  rescue.href = 'rescue.html'
  rescue.textContent = rescueWords.rescuePage
  way.append(rescue)
  said.append(heading, reason, ...(IS_ONE_FILE ? [] : [way]))
  root.replaceChildren(said)
}

async function start(root: HTMLElement): Promise<void> {
  await speakChosen()
  const first = IS_ONE_FILE ? null : await openFirst(root)
  try {
    const { startPage } = await import('./page')
    startPage({
      root,
      first: first?.look ?? null,
      survey: first?.survey ?? surveyInWorker(),
      clock: {
        today() {
          const now = new Date()
          return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
        },
        now: () => performance.now(),
        time: () => Date.now(),
        dice: () => Math.random(),
      },
    })
  } catch (error) {
    first?.look.close()
    tellBroken(root, error)
  }
}

// A person asks for what is kept: the page that shows it runs without this one.
const asksForRescue = new URLSearchParams(window.location.search).has('rescue')

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id “root”.')
if (asksForRescue && !IS_ONE_FILE) window.location.replace('rescue.html')
else void start(root)
