import { describe, expect, it } from 'vitest'
import { readBibtex } from '../../src/records/bibtex'

function read(text: string): unknown {
  const { records, issues } = readBibtex({ name: 'some.bib', text })
  return {
    papers: records.map(({ line, title }) => [line, title]),
    remarks: issues.map(({ line, severity, message }) => `${line} ${severity}: ${message}`),
  }
}

describe('names of @string', () => {
  const undefinedNames = (names: string, line = 1): string =>
    `${line} notice: No @string defines ${names}; the name stands in place of its text.`

  it.each([
    ['@article{a,\n title = foo # " " # jan # FOO # foo}', 'foo janFOOfoo', undefinedNames('“foo”, “FOO”', 2)],
    ['@article{a, title = b1 # b2 # b3 # b4 # b5}', 'b1b2b3b4b5', undefinedNames('“b1”, “b2”, “b3”, “b4”, “b5”')],
    [
      '@article{a, title = b1 # b2 # b3 # b4 # b5 # b6 # b7}',
      'b1b2b3b4b5b6b7',
      undefinedNames('“b1”, “b2”, “b3”, “b4”, “b5” and 2 more'),
    ],
    [`@article{a, title = ${'x'.repeat(41)}}`, 'x'.repeat(41), undefinedNames(`“${'x'.repeat(40)}”`)],
  ])('that are not defined are told: %j', (text, title, remark) => {
    expect(read(text)).toEqual({ papers: [[1, title]], remarks: [remark] })
  })

  it('that are damaged are told, in the order of the lines', () => {
    expect(read('@article{a, title = foo}\n@string{foo = {Bar\n@string{b = {y}\n@article{c, title = b}')).toEqual({
      papers: [
        [1, 'foo'],
        [4, 'y'],
      ],
      remarks: [
        undefinedNames('“foo”'),
        '2 notice: This @string is damaged: the brace that opens “foo” is not closed.',
        '3 notice: This @string is damaged: it is not closed before the next one begins.',
      ],
    })
  })

  it.each([
    ['acmcs', 'ACM Computing Surveys'],
    ['acta', 'Acta Informatica'],
    ['cacm', 'Communications of the ACM'],
    ['ibmjrd', 'IBM Journal of Research and Development'],
    ['ibmsj', 'IBM Systems Journal'],
    ['ieeese', 'IEEE Transactions on Software Engineering'],
    ['ieeetc', 'IEEE Transactions on Computers'],
    ['ieeetcad', 'IEEE Transactions on Computer-Aided Design of Integrated Circuits'],
    ['ipl', 'Information Processing Letters'],
    ['jacm', 'Journal of the ACM'],
    ['jcss', 'Journal of Computer and System Sciences'],
    ['scp', 'Science of Computer Programming'],
    ['sicomp', 'SIAM Journal on Computing'],
    ['tocs', 'ACM Transactions on Computer Systems'],
    ['tods', 'ACM Transactions on Database Systems'],
    ['tog', 'ACM Transactions on Graphics'],
    ['toms', 'ACM Transactions on Mathematical Software'],
    ['toois', 'ACM Transactions on Office Information Systems'],
    ['toplas', 'ACM Transactions on Programming Languages and Systems'],
    ['tcs', 'Theoretical Computer Science'],
    ...'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((month) => [month, month]),
  ])('%s are known as “%s” by themselves', (name, title) => {
    expect(read(`@article{a, title = ${name}}`)).toEqual({ papers: [[1, title]], remarks: [] })
  })

  it('cannot fill the memory', () => {
    const doubled = Array.from({ length: 20 }, (_, at) => `s${at + 1} = s${at} # s${at}`).join(',\n')
    const { records } = readBibtex({
      name: 'x',
      text: `@string{s0 = {0123456789},\n${doubled}}\n@misc{a, title = s20}`,
    })
    expect(records[0]?.title?.length).toBeLessThanOrEqual(20_000)
  })
})
