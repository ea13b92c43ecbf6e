const FIRST_LINE = 'Usage: npm run --silent coterie -- COMMAND FILE... --out PATH [options]'

/** What stands below the message about a command that was not understood, so that the message stays in sight. */
export const SHORT_USAGE = `${FIRST_LINE}
“npm run --silent coterie -- --help” tells the rest, with examples.`

export const USAGE = `${FIRST_LINE}

  build FILE... --out PATH     makes the atlas and writes it, one of its networks, its
                               papers or its picture
  report FILE... --out PATH    writes methods, figures and limits: .html or .md
  convert FILE... --out PATH   writes papers or networks in another format, as they were
                               read: nothing is joined and nothing inferred
  npm run --silent evaluate -- SUBJECT FOLDER
                               prints how often the program is right (see below)

FILE is a file or a folder (all files below it), .zip and .gz too; - is standard input.
PATH is a file, or a folder that ends in .parquet/; - is standard output, and then --format says what to write.

  --out PATH         the ending picks the format:
                       .coterie.json or .json  the project, which opens again; .gz compresses it
                       .html                   the map as one page that opens anywhere
                       .svg .pdf               the picture
                       .gexf .graphml .net .cx2 .cyjs .vosviewer.json .dot
                       .csv                    networks; .csv writes PATH.nodes.csv and
                                               PATH.edges.csv
                       .bib .ris .csl.json .papers.csv
                                               the papers
                       .parquet/               a folder of Parquet files for atlases that are
                                               too large for one file, and for DuckDB or Spark
  --format ENDING    the format, whatever PATH is called: --format ris
  --network NAME     the network of pictures, reports and network files: coauthors, papers,
                     topics, knowledge, or stated (as a file states it); where it is left
                     out, coauthors, or what is stated where no paper was read
  --seed N           a whole number; the same seed gives the same map (default 1)
  --saved-year YEAR  the year in which the pages were saved, for dates without a year
  --decisions FILE   decisions about what is the same: a file saved by Coterie, a project,
                     or a thesaurus with the columns “label” and “replace by”
  --vocabulary FILE  topics of your own beside those that come along; may be repeated
  --key-phrases WHEN phrases of the texts become topics: auto (default: where the
                     vocabularies leave much without a topic), always or never
  --clusters METHOD  how the communities of --network’s network are found: louvain
                     (default), leiden or components
  --resolution G     above 0; higher gives more and smaller communities there
  --min-size N       communities of fewer than N members have no colour of their own there
  --merge-small      they join the community that they are tied to most instead
  --ties WHAT        how ties and small marks stand in .svg and .pdf: vectors, picture (sharp
                     in print, the words stay text), or auto (default: a picture where
                     there are more than 20,000)
  --date YYYY-MM-DD  the day that reports and PDF files bear (default: today)
  --help             this text

Examples:
  npm run --silent coterie -- build seeds --out atlas.coterie.json
  npm run --silent coterie -- build refs.bib scopus.csv --out map.pdf --network topics
  npm run --silent coterie -- convert library.ris --out library.bib
  cat refs.bib | npm run --silent coterie -- convert - --out - --format csl.json
  npm run --silent coterie -- report seeds --out report.html

“evaluate” prints how often the program is right about labelled data in a folder:
  same-paper FOLDER     pairs of records (train.txt and valid.txt)
  same-author FOLDER    papers of ambiguous names (*.xml)
  topics FOLDER         titles that people filed under headings (*.tsv with the columns
                        title and labels)
  readers FOLDER        real files with known answers; --list prints every difference
  communities FILE...   how good and how stable the communities of networks are: of pages,
                        projects and network files; --min-size and --merge-small as above

Notes go to standard error. The exit code is 0 when at least one record or network was
read, 1 when none was or a file could not be read or written, 2 for wrong usage.`
