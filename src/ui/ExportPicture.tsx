import type { PictureSettings } from '../storage/settings'
import type { CrowdPlan } from '../export/crowd-budget'
import { chosenPreset, crowdText, FORMAT_NOTES, isBitmap, PICTURE_FORMATS, SIZE_CHOICES } from './picture-choice'
import { ExportPage } from './ExportPage'
import { NumberField, SelectField } from './ExportFields'
import { Segmented } from './Segmented'

const PARTS = [
  { value: 'all', label: 'All' },
  { value: 'shown', label: 'What is shown' },
  { value: 'selection', label: 'Selection' },
] as const
export type PicturePart = (typeof PARTS)[number]['value']

const GROUNDS = [
  { value: 'white', label: 'White' },
  { value: 'theme', label: 'Theme' },
  { value: 'transparent', label: 'Clear' },
] as const
const COLOURS = [
  { value: 'colour', label: 'Colours' },
  { value: 'gray', label: 'Grays' },
] as const
const TIES = [
  { value: 'picture', label: 'As a picture' },
  { value: 'vectors', label: 'As vectors' },
] as const
const SCALES = [1, 2, 3, 4, 6, 8].map((value) => ({ value: String(value), label: `${String(value)}×` }))
const DOTS = [150, 300, 600].map((value) => ({ value: String(value), label: `${String(value)} dpi` }))
const QUALITIES = [
  { value: '75', label: 'Small file' },
  { value: '85', label: 'Good' },
  { value: '92', label: 'Very good' },
  { value: '100', label: 'Best' },
] as const
const SAID = [
  { key: 'legend', label: 'Legend' },
  { key: 'key', label: 'What sizes and lines mean' },
  { key: 'filters', label: 'Filters in force' },
  { key: 'caption', label: 'Caption with method and limits' },
] as const

type FormProps = {
  readonly choice: PictureSettings
  readonly onChange: (change: Partial<PictureSettings>) => void
  /** How ties and small marks stand in the file; null where there is nothing to choose. */
  readonly crowd: CrowdPlan | null
  readonly part: PicturePart
  readonly onPart: (part: PicturePart) => void
  readonly hasSelection: boolean
  readonly heading: string
  readonly onHeading: (heading: string) => void
}

/** What is chosen of a picture: format, size, what it shows and what it says. */
export function ExportPicture({ choice, onChange, crowd, part, onPart, hasSelection, heading, onHeading }: FormProps) {
  const preset = chosenPreset(choice)
  const hasWidth = preset !== null && preset.least < preset.most
  return (
    <>
      <h3>Format</h3>
      <Segmented
        label="Format"
        value={choice.format}
        choices={PICTURE_FORMATS}
        onChange={(format) => {
          onChange({ format })
        }}
        wide
      />
      <p className="muted small">{FORMAT_NOTES[choice.format]}</p>
      <h3>Picture of</h3>
      <Segmented
        label="Picture of"
        value={part}
        choices={hasSelection ? PARTS : PARTS.slice(0, 2)}
        onChange={onPart}
        wide
      />
      <SelectField
        label="Size"
        value={choice.size}
        choices={SIZE_CHOICES}
        onChange={(size) => {
          // Width and type belong to the size for which they were set.
          onChange({ size, width: null, leastType: null })
        }}
      />
      {hasWidth ? (
        <NumberField
          label="Width"
          unit="mm"
          value={choice.width ?? preset.width}
          least={preset.least}
          most={preset.most}
          onChange={(width) => {
            onChange({ width })
          }}
        />
      ) : null}
      {preset ? (
        <NumberField
          label="Smallest letters"
          unit="pt"
          value={choice.leastType ?? preset.leastType}
          least={6}
          most={48}
          step={0.5}
          onChange={(leastType) => {
            onChange({ leastType })
          }}
        />
      ) : null}
      {isBitmap(choice.format) && preset ? (
        <SelectField
          label="Dots an inch"
          value={String(choice.dpi)}
          choices={DOTS}
          onChange={(value) => {
            onChange({ dpi: value === '150' ? 150 : value === '600' ? 600 : 300 })
          }}
        />
      ) : null}
      {isBitmap(choice.format) && !preset ? (
        <SelectField
          label="Scale"
          value={String(choice.scale)}
          choices={SCALES}
          onChange={(value) => {
            onChange({ scale: ([1, 2, 3, 4, 6, 8] as const).find((scale) => String(scale) === value) ?? 2 })
          }}
        />
      ) : null}
      {choice.format === 'jpeg' || choice.format === 'webp' ? (
        <SelectField
          label="Quality"
          value={String(choice.quality)}
          choices={QUALITIES}
          onChange={(value) => {
            onChange({ quality: ([75, 85, 92, 100] as const).find((quality) => String(quality) === value) ?? 92 })
          }}
        />
      ) : null}
      {crowd ? (
        <>
          <h3>Ties and small marks</h3>
          <Segmented
            label="Ties and small marks"
            value={crowd.as}
            choices={TIES}
            onChange={(ties) => {
              onChange({ ties })
            }}
            wide
          />
          <p className="muted small">{crowdText(crowd)}</p>
        </>
      ) : null}
      {choice.format === 'pdf' ? <ExportPage choice={choice} onChange={onChange} /> : null}
      <h3>Colours</h3>
      <Segmented
        label="Colours"
        value={choice.colours}
        choices={COLOURS}
        onChange={(colours) => {
          onChange({ colours })
        }}
        wide
      />
      {choice.colours === 'gray' ? (
        <p className="muted small">Communities are told apart by shade, hatch and number.</p>
      ) : null}
      <h3>Ground</h3>
      <Segmented
        label="Ground"
        value={choice.ground}
        choices={GROUNDS}
        onChange={(ground) => {
          onChange({ ground })
        }}
        wide
      />
      <fieldset className="export-said">
        <legend>With</legend>
        {SAID.map(({ key, label }) => (
          <label key={key} className="check">
            <input
              type="checkbox"
              checked={choice[key]}
              onChange={(event) => {
                onChange({ [key]: event.target.checked })
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label>
        <span className="muted small">Title</span>
        <input
          className="field"
          value={heading}
          placeholder="none"
          onChange={(event) => {
            onHeading(event.target.value)
          }}
        />
      </label>
    </>
  )
}
