import type { PictureSettings } from '../storage/settings'
import type { CrowdPlan } from '../export/crowd-budget'
import { chosenPreset, crowdText, FORMAT_NOTES, isBitmap, PICTURE_FORMATS, SIZE_CHOICES } from './picture-choice'
import { ExportPage } from './ExportPage'
import { NumberField, SelectField } from './ExportFields'
import { Segmented } from './Segmented'
import { exportPictureWords } from '../words/export-picture'

const PARTS = [
  { value: 'all', label: exportPictureWords.all },
  { value: 'shown', label: exportPictureWords.whatIsShown },
  { value: 'selection', label: exportPictureWords.selection },
] as const
export type PicturePart = (typeof PARTS)[number]['value']

const GROUNDS = [
  { value: 'white', label: exportPictureWords.white },
  { value: 'theme', label: exportPictureWords.theme },
  { value: 'transparent', label: exportPictureWords.clear },
] as const
const COLOURS = [
  { value: 'colour', label: exportPictureWords.colours },
  { value: 'gray', label: exportPictureWords.grays },
] as const
const TIES = [
  { value: 'picture', label: exportPictureWords.asAPicture },
  { value: 'vectors', label: exportPictureWords.asVectors },
] as const
const SCALES = [1, 2, 3, 4, 6, 8].map((value) => ({ value: String(value), label: `${String(value)}×` }))
const DOTS = [150, 300, 600].map((value) => ({ value: String(value), label: exportPictureWords.dpi(value) }))
const QUALITIES = [
  { value: '75', label: exportPictureWords.smallFile },
  { value: '85', label: exportPictureWords.good },
  { value: '92', label: exportPictureWords.veryGood },
  { value: '100', label: exportPictureWords.best },
] as const
const SAID = [
  { key: 'legend', label: exportPictureWords.legend },
  { key: 'key', label: exportPictureWords.whatSizesAndLinesMean },
  { key: 'filters', label: exportPictureWords.filtersInForce },
  { key: 'caption', label: exportPictureWords.captionWithMethodAndLimits },
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
      <h3>{exportPictureWords.format}</h3>
      <Segmented
        label={exportPictureWords.format}
        value={choice.format}
        choices={PICTURE_FORMATS}
        onChange={(format) => {
          onChange({ format })
        }}
        wide
      />
      <p className="muted small">{FORMAT_NOTES[choice.format]}</p>
      <h3>{exportPictureWords.pictureOf}</h3>
      <Segmented
        label={exportPictureWords.pictureOf}
        value={part}
        choices={hasSelection ? PARTS : PARTS.slice(0, 2)}
        onChange={onPart}
        wide
      />
      <SelectField
        label={exportPictureWords.size}
        value={choice.size}
        choices={SIZE_CHOICES}
        onChange={(size) => {
          // Width and type belong to the size for which they were set.
          onChange({ size, width: null, leastType: null })
        }}
      />
      {hasWidth ? (
        <NumberField
          label={exportPictureWords.width}
          unit={exportPictureWords.mm5}
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
          label={exportPictureWords.smallestLetters}
          unit={exportPictureWords.pt}
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
          label={exportPictureWords.dotsAnInch}
          value={String(choice.dpi)}
          choices={DOTS}
          onChange={(value) => {
            onChange({ dpi: value === '150' ? 150 : value === '600' ? 600 : 300 })
          }}
        />
      ) : null}
      {isBitmap(choice.format) && !preset ? (
        <SelectField
          label={exportPictureWords.scale}
          value={String(choice.scale)}
          choices={SCALES}
          onChange={(value) => {
            onChange({ scale: ([1, 2, 3, 4, 6, 8] as const).find((scale) => String(scale) === value) ?? 2 })
          }}
        />
      ) : null}
      {choice.format === 'jpeg' || choice.format === 'webp' ? (
        <SelectField
          label={exportPictureWords.quality}
          value={String(choice.quality)}
          choices={QUALITIES}
          onChange={(value) => {
            onChange({ quality: ([75, 85, 92, 100] as const).find((quality) => String(quality) === value) ?? 92 })
          }}
        />
      ) : null}
      {crowd ? (
        <>
          <h3>{exportPictureWords.tiesAndSmallMarks2}</h3>
          <Segmented
            label={exportPictureWords.tiesAndSmallMarks2}
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
      <h3>{exportPictureWords.colours}</h3>
      <Segmented
        label={exportPictureWords.colours}
        value={choice.colours}
        choices={COLOURS}
        onChange={(colours) => {
          onChange({ colours })
        }}
        wide
      />
      {choice.colours === 'gray' ? <p className="muted small">{exportPictureWords.communitiesAreToldApartBy}</p> : null}
      <h3>{exportPictureWords.ground}</h3>
      <Segmented
        label={exportPictureWords.ground}
        value={choice.ground}
        choices={GROUNDS}
        onChange={(ground) => {
          onChange({ ground })
        }}
        wide
      />
      <fieldset className="export-said">
        <legend>{exportPictureWords.with}</legend>
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
        <span className="muted small">{exportPictureWords.title}</span>
        <input
          className="field"
          value={heading}
          placeholder={exportPictureWords.none}
          onChange={(event) => {
            onHeading(event.target.value)
          }}
        />
      </label>
    </>
  )
}
