import { Box } from 'ink';
import SelectInput from 'ink-select-input';
import { createContext, useContext, useMemo } from 'react';
import { type Line, span } from '../../text/line.js';
import { Row } from './lines.js';

export interface MenuItem<Value extends string> {
  readonly value: Value;
  readonly line: Line;
  /** An empty line above it. */
  readonly gap?: boolean;
}

export interface MenuProps<Value extends string> {
  readonly items: readonly MenuItem<Value>[];
  readonly cursor: number;
  /** Most rows to show; the list turns when there are more. */
  readonly limit?: number;
  readonly onCursor: (cursor: number) => void;
  readonly onSelect: (value: Value) => void;
}

/** How ink-select-input's items, which are only labels, find their lines. */
const ItemsContext = createContext<ReadonlyMap<string, MenuItem<string>>>(new Map());

/** A list to choose from. ink-select-input moves; here each item draws its own pointer, so that groups can have air. */
export function Menu<Value extends string>({ items, cursor, limit, onCursor, onSelect }: MenuProps<Value>) {
  const choices = useMemo(() => items.map(({ value }) => ({ label: value, value })), [items]);
  const byValue = useMemo(() => new Map(items.map((item) => [item.value as string, item])), [items]);
  return (
    <ItemsContext value={byValue}>
      <SelectInput
        items={choices}
        initialIndex={Math.min(cursor, Math.max(0, items.length - 1))}
        {...(limit !== undefined && { limit })}
        indicatorComponent={Nothing}
        itemComponent={MenuRow}
        onHighlight={({ value }) => onCursor(items.findIndex((item) => item.value === value))}
        onSelect={({ value }) => onSelect(value)}
      />
    </ItemsContext>
  );
}

function MenuRow({ isSelected = false, label }: { readonly isSelected?: boolean; readonly label: string }) {
  const item = useContext(ItemsContext).get(label);
  return (
    <Box marginTop={item?.gap ? 1 : 0}>
      <Row line={[span(isSelected ? '▸ ' : '  ', 'accent'), ...emphasise(item?.line ?? [], isSelected)]} />
    </Box>
  );
}

function Nothing() {
  return null;
}

/** The first words of the chosen line are bold: the pointer is not the only sign. */
function emphasise(line: Line, isSelected: boolean): Line {
  const [first, ...rest] = line;
  return isSelected && first !== undefined ? [{ ...first, bold: true }, ...rest] : line;
}
