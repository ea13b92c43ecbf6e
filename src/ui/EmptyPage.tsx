import { useApp } from './app-context'
import { KeepingStrips } from './KeepingStrips'
import { PendingStrip } from './SharedStrip'
import { frameWords } from '../words/frame'

/** Land without names: what the empty page shows behind its one question. Made by hand for 1440 × 850. */
const LAND = [
  'M95 190C110 110 230 95 300 130C360 160 420 180 350 260C310 300 220 330 160 300C90 270 80 240 95 190Z',
  'M1130 120C1190 50 1330 60 1350 140C1370 220 1340 320 1260 300C1180 285 1080 220 1130 120Z',
  'M100 560C150 470 240 500 280 580C330 660 380 720 280 760C190 800 70 780 90 690C100 640 80 610 100 560Z',
  'M1110 560C1180 480 1250 540 1300 600C1360 660 1420 760 1300 790C1220 810 1060 700 1110 560Z',
  'M640 40C720 -10 860 0 860 70C860 130 740 130 680 120C620 110 600 70 640 40Z',
  'M600 800C640 730 760 740 820 760C890 790 850 860 740 860C640 860 580 850 600 800Z',
]

/** The first page where nothing is loaded: one question, one place to drop files, and a sample. */
export function EmptyPage() {
  const openDialog = useApp((state) => state.openDialog)
  const openSample = useApp((state) => state.openSample)
  const isLoading = useApp(({ task }) => task.kind === 'working')
  return (
    <main className={`empty-page ${isLoading ? 'loading' : ''}`}>
      <div className="empty-strips">
        <PendingStrip />
        <KeepingStrips />
      </div>
      <svg className="empty-land" viewBox="0 0 1440 850" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        {LAND.map((d) => (
          <g key={d}>
            <path d={d} className="empty-coast far" />
            <path d={d} className="empty-coast near" />
            <path d={d} className="empty-region" />
          </g>
        ))}
      </svg>
      {isLoading ? (
        <div className="empty-middle">
          <h2>{frameWords.drawingTheMap}</h2>
          <p>{frameWords.peoplePapersAndTopicsAre}</p>
        </div>
      ) : (
        <div className="empty-middle">
          <h2>{frameWords.whoWorksWithWhomOnWhat}</h2>
          <p>{frameWords.dropWhatYouHaveExports}</p>
          <div className="empty-drop">
            <h3>{frameWords.dropFilesOrFoldersHere}</h3>
            <div>
              <button
                className="button primary large"
                onClick={() => {
                  openDialog('import')
                }}
              >
                {frameWords.chooseFiles}
              </button>
              <button
                className="button outlined large"
                onClick={() => {
                  openDialog('import')
                }}
              >
                {frameWords.pasteText}
              </button>
            </div>
            <p className="muted small">{frameWords.bibtexRisCsvSavedPages}</p>
          </div>
          <p>
            {frameWords.orExploreTheSampleFive((inside) => (
              <button className="link underlined" onClick={() => void openSample()}>
                {inside}
              </button>
            ))}
          </p>
        </div>
      )}
    </main>
  )
}
