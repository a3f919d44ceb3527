-- SPDX-License-Identifier: GPL-3.0-or-later
coalesce(array_to_string(list_transform(
      regexp_extract_all(lower({cell}), '[\p{L}\p{M}\p{N}''’]+|[^\p{L}\p{M}\p{N}''’]+'),
      lambda word: upper(word[1]) || word[2:]), ''), {cell})
