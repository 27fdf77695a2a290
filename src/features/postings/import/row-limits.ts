/** How much of a stranger's file is read; beyond a file limit nothing is, beyond a row limit only that row is not. */
export interface RowLimits {
  fileBytes: number;
  rows: number;
  /** Lines of a text file, blank ones and those within quotes included. */
  lines: number;
  columns: number;
  cellChars: number;
  /** Characters of one record, all its cells together. */
  rowChars: number;
  /** Lines that one record may span by line breaks inside quotes. */
  rowLines: number;
  zipEntries: number;
  /** Bytes of a spreadsheet once unpacked, all its parts together. */
  unpackedBytes: number;
  /** Unpacked bytes for each packed one, of parts over 1 MiB. */
  unpackRatio: number;
}

const MIB = 1024 * 1024;

/** The limits that hold unless the caller narrows them. */
export const ROW_LIMITS: RowLimits = {
  fileBytes: 200 * MIB,
  rows: 200_000,
  lines: 2_000_000,
  columns: 200,
  cellChars: 20_000,
  rowChars: 200_000,
  rowLines: 1000,
  zipEntries: 1000,
  unpackedBytes: 192 * MIB,
  unpackRatio: 200,
};
