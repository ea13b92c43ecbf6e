import type { TextPart } from '../scene/text-part'

/** A sentence whose counts are strong and whose titles are italic. */
export function Parts({ parts }: { readonly parts: readonly TextPart[] }) {
  return parts.map(({ text, emphasis }, index) =>
    emphasis === 'strong' ? <b key={index}>{text}</b> : emphasis === 'italic' ? <i key={index}>{text}</i> : text,
  )
}
