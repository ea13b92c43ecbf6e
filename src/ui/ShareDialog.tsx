import { Copy, Download } from 'lucide-react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { errorText } from '../base/error-text'
import { exportName, NETWORK_NAMES } from '../export/file-name'
import type { PreparedLink, ShareRequest } from '../export/prepare-share'
import { usualTitle } from '../scene/shared-title'
import { useApp, useAppStore } from './app-context'
import { Modal } from './Modal'
import { saveFile } from '../base/save-file'
import { Segmented } from './Segmented'
import { isLocal, linkAt, linkSentence, megabytes } from './share-words'
import { fetchTemplate } from './start-page'
import { shareDialogWords } from '../words/share-dialog'

const WAYS = [
  { value: 'link', label: shareDialogWords.link },
  { value: 'file', label: shareDialogWords.pageToSend },
] as const
const CARGO = [
  { value: 'data', label: shareDialogWords.viewAndData },
  { value: 'view', label: shareDialogWords.viewOnly },
] as const
const COLOURS = [
  { value: 'system', label: shareDialogWords.asTheReaders },
  { value: 'light', label: shareDialogWords.light },
  { value: 'dark', label: shareDialogWords.dark },
] as const
/** The frame that the code for another page asks for, px. */
const FRAME = [640, 420] as const

/** A link, and what it was made of. */
type Prepared = {
  readonly of: ShareRequest
  readonly cargo: (typeof CARGO)[number]['value']
  readonly link: PreparedLink
}

/** A link or a page with the map in it: what it carries, what who opens it may do, and that nothing is uploaded. */
export function ShareDialog() {
  const store = useAppStore()
  const openDialog = useApp((state) => state.openDialog)
  const atlas = useApp(({ doubtless, atlas: now }) => doubtless?.base ?? now)
  const document = useApp((state) => state.document)
  const bookmarks = useApp((state) => state.bookmarks)
  const network = useApp(({ view }) => view.network)
  const sharedTitle = useApp((state) => state.sharedTitle)
  const announce = useApp((state) => state.announce)
  const [way, setWay] = useState<(typeof WAYS)[number]['value']>(window.location.protocol === 'file:' ? 'file' : 'link')
  const [cargo, setCargo] = useState<(typeof CARGO)[number]['value']>('data')
  const [colours, setColours] = useState<(typeof COLOURS)[number]['value']>('system')
  const [readOnly, setReadOnly] = useState(false)
  const [embed, setEmbed] = useState(false)
  const [title, setTitle] = useState(() => sharedTitle ?? usualTitle(network, atlas?.corpus.papers.length ?? 0))
  const [place, setPlace] = useState(() => window.location.href.split(/[?#]/)[0] ?? '')
  const [prepared, setPrepared] = useState<Prepared | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [template, setTemplate] = useState<string | null>(null)

  const request = useMemo<ShareRequest | null>(() => {
    if (!atlas) return null
    const { sources, isSample, ...made } = document
    const options = { ...made, bookmarks }
    const view = { ...store.getState().viewNow(), theme: colours }
    return { atlas, sources, isSample, options, title: title.trim(), view, readOnly }
  }, [atlas, document, bookmarks, store, colours, title, readOnly])

  useEffect(() => {
    if (!request || way !== 'link') return undefined
    let current = true
    void import('../export/prepare-share').then(({ prepareLink }) => {
      if (current) setPrepared({ of: request, cargo, link: prepareLink(request, cargo === 'data') })
    })
    return () => {
      current = false
    }
  }, [request, cargo, way])

  useEffect(() => {
    if (way !== 'file') return undefined
    let current = true
    fetchTemplate().then(
      (text) => {
        if (current) setTemplate(text)
      },
      (error: unknown) => {
        if (current) setTrouble(errorText(error))
      },
    )
    return () => {
      current = false
    }
  }, [way])

  if (!atlas || !request) return null
  const close = (): void => {
    openDialog(null)
  }
  const name = exportName(NETWORK_NAMES[network], store.getState().today(), 'html')
  // A link that was made before the last choice does not say what was chosen.
  const link = prepared?.of === request && prepared.cargo === cargo ? prepared.link : null
  const address = link ? linkAt(place, link.fragment, embed) : ''
  const frameOf = way === 'link' ? address : embed ? name : ''
  const copy = (text: string, what: string) => () => {
    setTrouble(null)
    navigator.clipboard.writeText(text).then(
      () => {
        announce(shareDialogWords.isOnTheClipboard(what))
      },
      () => {
        setTrouble(shareDialogWords.thisBrowserDidNotLet)
      },
    )
  }
  const save = (): void => {
    if (template === null) return
    setTrouble(null)
    setBusy(true)
    import('../export/prepare-share')
      .then(({ prepareStandalone }) => {
        const page = prepareStandalone(request, template, embed)
        saveFile(name, new Blob([page], { type: 'text/html' }))
        announce(shareDialogWords.savedAs(name))
      })
      .catch((error: unknown) => {
        setTrouble(errorText(error))
      })
      .finally(() => {
        setBusy(false)
      })
  }

  return (
    <Modal
      title={shareDialogWords.share}
      subtitle={shareDialogWords.nothingIsUploadedWhatYou}
      className="share-dialog"
      onClose={close}
    >
      <Segmented label={shareDialogWords.shareAs} value={way} choices={WAYS} onChange={setWay} wide />
      <label className="share-field">
        <span>{shareDialogWords.whatItIsCalled}</span>
        <input
          className="field"
          value={title}
          maxLength={200}
          onChange={(event) => {
            setTitle(event.target.value)
          }}
        />
      </label>
      <fieldset className="share-choices">
        <legend className="visually-hidden">{shareDialogWords.whoOpensIt}</legend>
        <label className="check">
          <input
            type="checkbox"
            checked={readOnly}
            onChange={(event) => {
              setReadOnly(event.target.checked)
            }}
          />
          {shareDialogWords.forLookingOnly}
          <span className="muted small">{shareDialogWords.searchFiltersAndPicturesBut}</span>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={embed}
            onChange={(event) => {
              setEmbed(event.target.checked)
            }}
          />
          {shareDialogWords.compact}
          <span className="muted small">{shareDialogWords.forASmallFrameIn}</span>
        </label>
      </fieldset>
      <div className="share-row">
        <span>{shareDialogWords.colours}</span>
        <Segmented label={shareDialogWords.colours} value={colours} choices={COLOURS} onChange={setColours} />
      </div>
      {way === 'link' ? (
        <section className="share-way" aria-label={shareDialogWords.theLink}>
          <div className="share-row">
            <span>{shareDialogWords.itCarries}</span>
            <Segmented label={shareDialogWords.itCarries} value={cargo} choices={CARGO} onChange={setCargo} />
          </div>
          <p className="muted small" role="status">
            {link ? linkSentence(link, cargo === 'data', document) : shareDialogWords.theLinkIsBeingMade}
          </p>
          {isLocal(place) ? (
            <label className="share-field">
              <span>{shareDialogWords.whereTheReaderFindsCoterie}</span>
              <input
                className="field mono"
                value={place}
                spellCheck={false}
                onChange={(event) => {
                  setPlace(event.target.value.trim())
                }}
              />
              <span className="claim small">{shareDialogWords.thisAddressIsOfThis}</span>
            </label>
          ) : null}
          <ToCopy label={shareDialogWords.link} text={address}>
            <button className="button primary large" disabled={!link} onClick={copy(address, shareDialogWords.theLink)}>
              <Copy size={16} aria-hidden="true" /> {shareDialogWords.copyLink}
            </button>
          </ToCopy>
        </section>
      ) : (
        <section className="share-way" aria-label={shareDialogWords.thePage}>
          <p className="muted small">
            {shareDialogWords.onePageWithFilesAll(
              document.sources.length,
              template === null ? '' : shareDialogWords.coterieItselfTakesOfIt(megabytes(template.length)),
            )}
          </p>
          <div className="share-copy">
            <p className="small mono">{name}</p>
            <button className="button primary large" disabled={busy || template === null} onClick={save}>
              <Download size={16} aria-hidden="true" />{' '}
              {busy ? shareDialogWords.makingThePage : shareDialogWords.savePage}
            </button>
          </div>
        </section>
      )}
      {embed ? <FrameCode address={frameOf} title={title} onCopy={copy} /> : null}
      {trouble ? (
        <p className="bad small" role="alert">
          {trouble}
        </p>
      ) : null}
    </Modal>
  )
}

/** A text in a line that is selected as a whole, beside the button that copies it. */
function ToCopy({
  label,
  text,
  children,
}: {
  readonly label: string
  readonly text: string
  readonly children: ReactNode
}) {
  return (
    <div className="share-copy">
      <input
        className="field mono"
        readOnly
        value={text}
        aria-label={label}
        onFocus={(event) => {
          event.target.select()
        }}
      />
      {children}
    </div>
  )
}

type FrameCodeProps = {
  readonly address: string
  readonly title: string
  readonly onCopy: (text: string, what: string) => () => void
}

/** What another page writes to show the map in a frame. */
function FrameCode({ address, title, onCopy }: FrameCodeProps) {
  const [code, setCode] = useState('')
  useEffect(() => {
    let current = true
    void import('../export/prepare-share').then(({ printFrame }) => {
      if (current) setCode(printFrame(address, title, FRAME))
    })
    return () => {
      current = false
    }
  }, [address, title])
  return (
    <section className="share-frame">
      <h3>{shareDialogWords.inAnotherPage}</h3>
      <ToCopy label={shareDialogWords.codeOfTheFrame} text={code}>
        <button className="button outlined large" onClick={onCopy(code, shareDialogWords.theCode)}>
          <Copy size={16} aria-hidden="true" /> {shareDialogWords.copyCode}
        </button>
      </ToCopy>
    </section>
  )
}
