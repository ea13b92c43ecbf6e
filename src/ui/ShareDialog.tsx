import { Copy, Download } from 'lucide-react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { countOf } from '../base/count-of'
import { errorText } from '../base/error-text'
import { exportName, NETWORK_NAMES } from '../export/file-name'
import type { PreparedLink, ShareRequest } from '../export/prepare-share'
import { usualTitle } from '../scene/shared-title'
import { useApp, useAppStore } from './app-context'
import { Modal } from './Modal'
import { saveFile } from './save-file'
import { Segmented } from './Segmented'
import { isLocal, linkAt, linkSentence, megabytes } from './share-words'
import { fetchTemplate } from './start-page'

const WAYS = [
  { value: 'link', label: 'Link' },
  { value: 'file', label: 'Page to send' },
] as const
const CARGO = [
  { value: 'data', label: 'View and data' },
  { value: 'view', label: 'View only' },
] as const
const COLOURS = [
  { value: 'system', label: 'As the reader’s' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
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
  const network = useApp(({ view }) => view.network)
  const sharedTitle = useApp((state) => state.sharedTitle)
  const announce = useApp((state) => state.announce)
  const [way, setWay] = useState<(typeof WAYS)[number]['value']>(window.location.protocol === 'file:' ? 'file' : 'link')
  const [cargo, setCargo] = useState<(typeof CARGO)[number]['value']>('data')
  const [colours, setColours] = useState<(typeof COLOURS)[number]['value']>('system')
  const [readOnly, setReadOnly] = useState(false)
  const [embed, setEmbed] = useState(false)
  const [title, setTitle] = useState(() => sharedTitle ?? usualTitle(network, atlas?.corpus.papers.length ?? 0))
  const [place, setPlace] = useState(() => window.location.href.replace(/[?#].*$/, ''))
  const [prepared, setPrepared] = useState<Prepared | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [template, setTemplate] = useState<string | null>(null)

  const request = useMemo<ShareRequest | null>(() => {
    if (!atlas) return null
    const { sources, isSample, ...options } = document
    const view = { ...store.getState().viewNow(), theme: colours }
    return { atlas, sources, isSample, options, title: title.trim(), view, readOnly }
  }, [atlas, document, store, colours, title, readOnly])

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
        announce(`${what} is on the clipboard`)
      },
      () => {
        setTrouble('This browser did not let Coterie write to the clipboard. Select the text and copy it by hand.')
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
        announce(`Saved as ${name}`)
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
      title="Share"
      subtitle="Nothing is uploaded: what you share is in the link or the page itself, and goes where you send it."
      className="share-dialog"
      onClose={close}
    >
      <Segmented label="Share as" value={way} choices={WAYS} onChange={setWay} wide />
      <label className="share-field">
        <span>What it is called</span>
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
        <legend className="visually-hidden">Who opens it</legend>
        <label className="check">
          <input
            type="checkbox"
            checked={readOnly}
            onChange={(event) => {
              setReadOnly(event.target.checked)
            }}
          />
          For looking only
          <span className="muted small">search, filters and pictures, but no opening, deciding or saving</span>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={embed}
            onChange={(event) => {
              setEmbed(event.target.checked)
            }}
          />
          Compact
          <span className="muted small">for a small frame in another page</span>
        </label>
      </fieldset>
      <div className="share-row">
        <span>Colours</span>
        <Segmented label="Colours" value={colours} choices={COLOURS} onChange={setColours} />
      </div>
      {way === 'link' ? (
        <section className="share-way" aria-label="The link">
          <div className="share-row">
            <span>It carries</span>
            <Segmented label="It carries" value={cargo} choices={CARGO} onChange={setCargo} />
          </div>
          <p className="muted small" role="status">
            {link ? linkSentence(link, cargo === 'data', document) : 'The link is being made.'}
          </p>
          {isLocal(place) ? (
            <label className="share-field">
              <span>Where the reader finds Coterie</span>
              <input
                className="field mono"
                value={place}
                spellCheck={false}
                onChange={(event) => {
                  setPlace(event.target.value.trim())
                }}
              />
              <span className="claim small">
                This address is of this computer alone, and so is the link. Put in the address of a Coterie page that
                they can reach, or send a page.
              </span>
            </label>
          ) : null}
          <ToCopy label="Link" text={address}>
            <button className="button primary large" disabled={!link} onClick={copy(address, 'The link')}>
              <Copy size={16} aria-hidden="true" /> Copy link
            </button>
          </ToCopy>
        </section>
      ) : (
        <section className="share-way" aria-label="The page">
          <p className="muted small">
            One page with {countOf(document.sources.length, 'file')}, all that was made of{' '}
            {document.sources.length === 1 ? 'it' : 'them'}, and Coterie itself. It opens from disk or as an attachment
            in any browser of today, without a network.{' '}
            {template === null ? '' : `Coterie itself takes ${megabytes(template.length)} of it.`}
          </p>
          <div className="share-copy">
            <p className="small mono">{name}</p>
            <button className="button primary large" disabled={busy || template === null} onClick={save}>
              <Download size={16} aria-hidden="true" /> {busy ? 'Making the page' : 'Save page'}
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
      <h3>In another page</h3>
      <ToCopy label="Code of the frame" text={code}>
        <button className="button outlined large" onClick={onCopy(code, 'The code')}>
          <Copy size={16} aria-hidden="true" /> Copy code
        </button>
      </ToCopy>
    </section>
  )
}
