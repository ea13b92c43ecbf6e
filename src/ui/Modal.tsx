import { X } from 'lucide-react'
import { useLayoutEffect, useId, useRef, type ReactNode } from 'react'
import { focusReading } from './keep-focus'
import { frameWords } from '../words/frame'

type ModalProps = {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly className?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog over the page: the browser's own, so that focus, Escape and what lies behind are right without help. */
export function Modal({ title, subtitle, className = '', onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // A dialog begins at its words, or at the field that it is for; not at the cross that closes it.
    const first = element?.querySelector<HTMLElement>('input[type="search"]') ?? element?.querySelector('h2')
    first?.focus()
    // Before the dialog leaves the page, so that the browser gives the focus back to where it came from.
    return () => {
      element?.close()
      // What it came from may be gone, as the row of a topic that was made part of another.
      const { activeElement } = document
      if (activeElement === document.body || element?.contains(activeElement)) focusReading(document)
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className="modal-body">
        <header className="modal-head">
          <div>
            <h2 id={heading} tabIndex={-1}>
              {title}
            </h2>
            {subtitle ? <p className="muted">{subtitle}</p> : null}
          </div>
          <button className="icon-button" aria-label={frameWords.close} onClick={onClose}>
            <X size={18} />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
