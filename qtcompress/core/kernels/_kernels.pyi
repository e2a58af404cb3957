# The compiled module of native/module.c. It checks no argument: dispatch.py, mappers.py and maps.py, through which
# calls go, do. Buffers are C-contiguous arrays of the dtypes that the headers in native/ name; results are written into
# them.

from collections.abc import Callable

from typing_extensions import Buffer

# Space table, kind, entries, shape, starts, pool; and the same for the opaque entries alone, or None.
_Solid = tuple[Buffer, int, Buffer, Buffer, Buffer, Buffer, None]
_Grid = tuple[Buffer, int, Buffer, Buffer, Buffer, Buffer, _Solid | None]
_Part = tuple[Buffer, Buffer, Buffer, Buffer, Buffer, Buffer]  # pixels, activity, errors, recent, known, indices

def points(rgba: Buffer, table: Buffer, kind: int, dims: int, out: Buffer, /) -> None: ...
def activity(rgba: Buffer, width: int, first: int, out: Buffer, /) -> None: ...
def count(
    rgba: Buffer, activity: Buffer, start: int, weights: Buffer, lowest: Buffer, keys: Buffer, sums: Buffer,
    bits: int, width: int, room: int, used: int, /,
) -> tuple[int, int]: ...  # fmt: skip
def move(
    keys: Buffer, sums: Buffer, width: int, lowest: Buffer, to_keys: Buffer, to_sums: Buffer, bits: int,
    to_width: int, used: int, /,
) -> int: ...  # fmt: skip
def gather(keys: Buffer, sums: Buffer, width: int, colors: Buffer, weights: Buffer, /) -> None: ...
def merge(points: Buffer, weights: Buffer, shape: Buffer, places: Buffer, merged: Buffer, sums: Buffer, /) -> int: ...
def cut(points: Buffer, weights: Buffer, dims: int, order: Buffer, bounds: Buffer, /) -> int: ...
def assign(
    points: Buffer, weights: Buffer, centers: Buffer, dims: int, labels: Buffer, sums: Buffer, masses: Buffer, /
) -> int: ...
def spread(
    points: Buffer, weights: Buffer, centers: Buffer, dims: int, labels: Buffer, spreads: Buffer, masses: Buffer, /,
) -> None: ...  # fmt: skip
def partners(
    places: Buffer, masses: Buffer, held: Buffer, dims: int, costs: Buffer, partners: Buffer, /,
) -> None: ...  # fmt: skip
def mix(
    points: Buffer, weights: Buffer, labels: Buffer, centers: Buffer, near: Buffer, around: Buffer, dims: int,
    grain: float, still: float, steps: int, entries: Buffer, shares: Buffer, pairs: Buffer, places: Buffer,
    masses: Buffer, /,
) -> None: ...  # fmt: skip
def solve(matrix: Buffer, sides: Buffer, k: int, /) -> bool: ...
def nearest(grid: _Grid, rgba: Buffer, memo: Buffer, indices: Buffer, /) -> None: ...
def diffuse(
    grid: _Grid, rgba: Buffer, activity: Buffer, width: int, first: int, strengths: Buffer, limit: int,
    errors: Buffer, row: Buffer, indices: Buffer, /,
) -> None: ...  # fmt: skip
def trellis(
    grid: _Grid, width: int, rows: int, rates: Buffer, shares: Buffer, prices: Buffer, limit: float, memo: Buffer,
    cubes: Buffer, fineness: int, first: _Part, second: _Part = ..., third: _Part = ..., fourth: _Part = ..., /,
) -> None: ...  # fmt: skip
def wavefront(
    grid: _Grid, table: Buffer, fineness: int, width: int, rgba: Buffer, activity: Buffer, worth: Buffer, begin: int,
    literal: int, share: int, limit: int, errors: Buffer, above: Buffer, indices: Buffer, /,
) -> None: ...  # fmt: skip
def dither(
    grid: _Grid, rgba: Buffer, activity: Buffer, width: int, first: int, strengths: Buffer, thresholds: Buffer,
    side: int, row: Buffer, indices: Buffer, /,
) -> None: ...  # fmt: skip
def last_block(deflated: bytes, where: Buffer, /) -> bool: ...
def transform(plane: Buffer, width: int, table: Buffer, bits: Buffer, worth: int, out: Buffer, /) -> None: ...
def calm(
    before: Buffer | None,
    same: Buffer | None,
    window: tuple[Buffer, ...],
    first: int,
    end: int,
    near: Buffer,
    width: int,
    out: Buffer,
    /,
) -> None: ...
def pack_lzw(
    indices: Buffer,
    others: Buffer,
    further: Buffer,
    further_others: Buffer,
    bits: int,
    places: int,
    ahead: int,
    out: Buffer,
    /,
) -> int: ...
def trade_lzw(
    rows: Callable[[int], tuple[int, int]], planes: tuple[Buffer, ...], width: int, palette: Buffer, bits: int,
    worth: int, limit: int, spreads: bool, strings: int, uses: Buffer, errors: Buffer, out: Buffer, codes: Buffer,
    cubes: Buffer, /,
) -> int: ...  # fmt: skip
def plan_lzw(
    rows: Callable[[int], tuple[int, int]], planes: tuple[Buffer, ...], height: int, width: int, palette: Buffer,
    bits: int, worth: int, limit: int, ways: int, errors: Buffer, uses: Buffer, /,
) -> int: ...  # fmt: skip
def cubes_bytes() -> int: ...
def unpack_lzw(blocks: Buffer, out: Buffer, /) -> bool: ...
def paint(
    indices: Buffer, table: Buffer, clear: int, width: int, shown: Buffer, first: int, row: int, /
) -> None: ...  # fmt: skip
def choose(
    now: Buffer, base: Buffer, keys: Buffer, held: Buffer, first: int, row: int, clear: int, width: int, tile: int,
    free: Buffer, indices: Buffer, others: Buffer, /,
) -> None: ...  # fmt: skip
def ask(
    now: Buffer, base: Buffer, keys: Buffer, held: Buffer, part: tuple[int, int, int, int], begin: int, end: int,
    table: Buffer, kind: int, clear: int, tile: int, shares: Buffer, weights: Buffer, out: tuple[Buffer, ...], /,
) -> None: ...  # fmt: skip
def halve(pixels: Buffer, width: int, light: Buffer, levels: Buffer, blue: Buffer, red: Buffer, /) -> None: ...
def lighten(
    pixels: Buffer, width: int, blue: Buffer, red: Buffer, columns: int, first: int, light: Buffer, levels: Buffer,
    luma: Buffer, /,
) -> None: ...  # fmt: skip
def xyb(linear: Buffer, matrix: Buffer, channels: int, out: Buffer, /) -> None: ...
def errors(
    before: Buffer, after: Buffer, mean: Buffer, knows: bool, taps: Buffer, width: int, first: int, side: int,
    wanted: int, scratch: Buffer, out: Buffer, /,
) -> None: ...  # fmt: skip
def oklab(
    x: Buffer, y: Buffer, z: Buffer, u: Buffer, v: Buffer, w: Buffer, apart: bool, matrix: Buffer, shift: Buffer,
    out: Buffer, /,
) -> None: ...  # fmt: skip
def slopes(planes: Buffer, width: int, scratch: Buffer, out: Buffer, /) -> None: ...
def see(
    blurred: Buffer, apart: Buffer, own: Buffer, coarse: Buffer, smooth: Buffer, gray: Buffer, width: int, first: int,
    side: int, more: float, scratch: Buffer, out: Buffer, /,
) -> None: ...  # fmt: skip
def changes(
    plane: Buffer, width: int, first: int, rows: int, side: int, least: float, sharp: float, kinds: int,
    scratch: Buffer, out: Buffer, /,
) -> None: ...  # fmt: skip
def lines(
    before: Buffer, after: Buffer, width: int, norm: float, weight: float, beyond: float, dense: bool, apart: Buffer,
    out: Buffer, /,
) -> None: ...  # fmt: skip
