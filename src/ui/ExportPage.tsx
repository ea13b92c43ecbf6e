import type { PictureSettings } from '../storage/settings'
import { NumberField, SelectField } from './ExportFields'
import { PAGE_CHOICES } from './picture-choice'
import { Segmented } from './Segmented'
import { exportWords } from '../words/export'

const WAYS = [
  { value: 'upright', label: exportWords.upright },
  { value: 'across', label: exportWords.across },
] as const

type PageProps = {
  readonly choice: PictureSettings
  readonly onChange: (change: Partial<PictureSettings>) => void
}

type MillimetresProps = PageProps & {
  readonly label: string
  readonly of: 'pageWidth' | 'pageHeight' | 'margin'
  readonly least: number
  readonly most: number
}

/** One length of the page. */
function Millimetres({ label, of, least, most, choice, onChange }: MillimetresProps) {
  return (
    <NumberField
      label={label}
      unit={exportWords.mm}
      value={choice[of]}
      least={least}
      most={most}
      onChange={(length) => {
        onChange({ [of]: length })
      }}
    />
  )
}

/** The page of a PDF: as large as the figure, or a sheet with margins. */
export function ExportPage({ choice, onChange }: PageProps) {
  return (
    <>
      <SelectField
        label={exportWords.page}
        value={choice.page}
        choices={PAGE_CHOICES}
        onChange={(page) => {
          onChange({ page })
        }}
      />
      {choice.page === 'figure' || choice.page === 'own' ? null : (
        <Segmented
          label={exportWords.pageLies}
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
          <Millimetres
            label={exportWords.pageWidth}
            of="pageWidth"
            least={40}
            most={1500}
            choice={choice}
            onChange={onChange}
          />
          <Millimetres
            label={exportWords.pageHeight}
            of="pageHeight"
            least={40}
            most={1500}
            choice={choice}
            onChange={onChange}
          />
        </>
      ) : null}
      {choice.page === 'figure' ? null : (
        <Millimetres label={exportWords.margins} of="margin" least={0} most={60} choice={choice} onChange={onChange} />
      )}
    </>
  )
}
