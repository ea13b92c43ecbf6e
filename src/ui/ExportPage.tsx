import type { PictureSettings } from '../storage/settings'
import { NumberField, SelectField } from './ExportFields'
import { PAGE_CHOICES } from './picture-choice'
import { Segmented } from './Segmented'

const WAYS = [
  { value: 'upright', label: 'Upright' },
  { value: 'across', label: 'Across' },
] as const

type PageProps = {
  readonly choice: PictureSettings
  readonly onChange: (change: Partial<PictureSettings>) => void
}

/** The page of a PDF: as large as the figure, or a sheet with margins. */
export function ExportPage({ choice, onChange }: PageProps) {
  return (
    <>
      <SelectField
        label="Page"
        value={choice.page}
        choices={PAGE_CHOICES}
        onChange={(page) => {
          onChange({ page })
        }}
      />
      {choice.page === 'figure' || choice.page === 'own' ? null : (
        <Segmented
          label="Page lies"
          value={choice.landscape ? 'across' : 'upright'}
          choices={WAYS}
          onChange={(way) => {
            onChange({ landscape: way === 'across' })
          }}
          wide
        />
      )}
      {choice.page === 'own' ? (
        <>
          <NumberField
            label="Page width"
            unit="mm"
            value={choice.pageWidth}
            least={40}
            most={1500}
            onChange={(pageWidth) => {
              onChange({ pageWidth })
            }}
          />
          <NumberField
            label="Page height"
            unit="mm"
            value={choice.pageHeight}
            least={40}
            most={1500}
            onChange={(pageHeight) => {
              onChange({ pageHeight })
            }}
          />
        </>
      ) : null}
      {choice.page === 'figure' ? null : (
        <NumberField
          label="Margins"
          unit="mm"
          value={choice.margin}
          least={0}
          most={60}
          onChange={(margin) => {
            onChange({ margin })
          }}
        />
      )}
    </>
  )
}
