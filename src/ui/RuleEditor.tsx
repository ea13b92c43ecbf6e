import { ArrowLeft, ArrowRight } from 'lucide-react'
import type { Chip } from '../scene/chips'
import type { Rule } from '../scene/rules'
import { useApp, useAppStore } from './app-context'
import { NumberRule, RangeRule } from './RuleRange'
import { ChoicesRule, TeamRule } from './RuleChoices'
import { Segmented } from './Segmented'
import { filtersWords } from '../words/filters'

type RuleEditorProps = {
  readonly chip: Chip
  readonly rule: Rule
  readonly place: number
  readonly places: number
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

/** What a condition asks, whether it is turned round or rests, and its place. */
export function RuleEditor({ chip, rule, place, places, onMove, onRemove }: RuleEditorProps) {
  const store = useAppStore()
  const { turnRule } = store.getState()
  return (
    <>
      <h3>{chip.label}</h3>
      <div className="rule-body">
        {chip.quick ? <p className="muted small">{filtersWords.itsValuesAreChosenBeside}</p> : <RuleBody rule={rule} />}
      </div>
      <div className="rule-turns">
        <label className="check">
          <input
            type="checkbox"
            checked={rule.not}
            onChange={({ target }) => {
              turnRule(rule.id, { not: target.checked })
            }}
          />
          {filtersWords.turnRoundNot}
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={!rule.off}
            onChange={({ target }) => {
              turnRule(rule.id, { off: !target.checked })
            }}
          />
          {filtersWords.inForce}
        </label>
      </div>
      <div className="rule-place">
        {places > 1 ? (
          <span role="group" aria-label={filtersWords.placeInTheChain}>
            <button
              className="icon-button"
              aria-label={filtersWords.earlier}
              title={filtersWords.earlierInTheChain}
              disabled={place <= 0}
              onClick={() => {
                onMove(place - 1)
              }}
            >
              <ArrowLeft size={15} />
            </button>
            <span className="num muted small">{filtersWords.of(place + 1, places)}</span>
            <button
              className="icon-button"
              aria-label={filtersWords.later}
              title={filtersWords.laterInTheChain}
              disabled={place >= places - 1}
              onClick={() => {
                onMove(place + 1)
              }}
            >
              <ArrowRight size={15} />
            </button>
          </span>
        ) : null}
        <button className="button" onClick={onRemove}>
          {filtersWords.remove}
        </button>
      </div>
    </>
  )
}

function RuleBody({ rule }: { readonly rule: Rule }) {
  const changeRule = useApp((state) => state.changeRule)
  switch (rule.kind) {
    case 'paper-range':
    case 'node-range':
    case 'tie-range':
      return <RangeRule rule={rule} />
    case 'paper-terms':
    case 'node-clusters':
      return <ChoicesRule rule={rule} />
    case 'paper-topics':
      return (
        <>
          <Segmented
            label={filtersWords.howManyOfTheTopics}
            value={rule.match}
            choices={[
              { value: 'any', label: filtersWords.any },
              { value: 'all', label: filtersWords.all },
              { value: 'none', label: filtersWords.none },
            ]}
            onChange={(match) => {
              changeRule({ ...rule, match })
            }}
          />
          <ChoicesRule rule={rule} />
        </>
      )
    case 'paper-text':
      return (
        <label className="rule-field">
          <span className="muted small">{filtersWords.wordsOfTitleAbstractOr}</span>
          <input
            className="field"
            type="text"
            value={rule.text}
            maxLength={500}
            placeholder={filtersWords.videoNotSurvey}
            spellCheck={false}
            onChange={({ target }) => {
              changeRule({ ...rule, text: target.value })
            }}
          />
        </label>
      )
    case 'node-named':
      return <p className="muted small">{PLAIN[rule.kind]}</p>
    case 'node-core':
      return (
        <NumberRule
          label={filtersWords.tiesThatEachHasWithin}
          value={rule.least}
          least={1}
          most={500}
          onChange={(least) => {
            changeRule({ ...rule, least })
          }}
        />
      )
    case 'node-ego':
      return (
        <NumberRule
          label={filtersWords.tiesAwayAtMost}
          value={rule.depth}
          least={0}
          most={9}
          onChange={(depth) => {
            changeRule({ ...rule, depth })
          }}
        />
      )
    case 'tie-strongest':
      return (
        <NumberRule
          label={filtersWords.tiesThatEachKeeps}
          value={rule.count}
          least={1}
          most={200}
          onChange={(count) => {
            changeRule({ ...rule, count })
          }}
        />
      )
    case 'tie-backbone':
      return (
        <>
          <NumberRule
            label={filtersWords.chanceBelowWhichATieStays}
            value={rule.level}
            least={0.001}
            most={1}
            step={0.01}
            onChange={(level) => {
              changeRule({ ...rule, level })
            }}
          />
          <p className="muted small">{filtersWords.aTieStaysWhereSo}</p>
        </>
      )
    case 'tie-team':
      return <TeamRule rule={rule} />
    case 'paper-code':
    case 'paper-facts':
    case 'node-giant':
    case 'tie-facts':
      return <p className="muted small">{PLAIN[rule.kind]}</p>
  }
}

const PLAIN = {
  'paper-code': filtersWords.papersWhoseRecordLinksCode,
  'paper-facts': filtersWords.papersWhoseTitleAndYear,
  'node-named': filtersWords.theMarksThatWereChosen,
  'node-giant': filtersWords.everybodyInTheLargestPart,
  'tie-facts': filtersWords.tiesThatAListOf,
} as const
