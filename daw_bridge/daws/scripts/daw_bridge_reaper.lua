-- DAW Bridge for REAPER. MIT licence.
-- Reports tempo, bars, transport, loop, markers, selected track and item to DAW Bridge, and inserts its takes on the time line. Run it
-- once from the action list; it keeps running in the background. daw_bridge/daws/dialect.py lists the messages.
-- Lua in REAPER has no sockets: messages go by files. `daw-bridge daw install reaper` fills in the folder.

local FOLDER = [==[@MAILBOX@]==]
local VERSION = "1"
local CAN = "tempo,tempo_map,signature,transport,position,locate,loop,range,track,clip,markers,insert,new_track"
local SLOTS, GONE_AFTER_S, EVERY_S, SLOW_S, MAX_MARKS, MAX_MARKERS = 4, 5, 0.04, 1, 500, 256
local clients, told = {}, {}
local next_look, next_slow = 0, 0

local function text (number) return string.format ("%.9f", number) end
local function escaped (word)
	return (word:gsub ("[%%\t\n\r]", function (sign) return string.format ("%%%02X", sign:byte ()) end))
end
local function plain (word)
	return (word:gsub ("%%(%x%x)", function (code) return string.char (tonumber (code, 16)) end))
end

local function send (client, path, args)
	local words = { path }
	for _, arg in ipairs (args) do words[#words + 1] = escaped (arg) end
	client.out[#client.out + 1] = table.concat (words, "\t")
end

local function tell (path, ...)
	local args = { ... }
	local key = table.concat (args, "\t")
	if told[path] ~= key then
		told[path] = key
		for _, client in pairs (clients) do send (client, path, args) end
	end
end

local function tell_transport ()
	local state = reaper.GetPlayState ()
	local rolling = state & 1 == 1
	-- GetPlayPosition is what is heard now, latency taken off
	local position = rolling and reaper.GetPlayPosition () or reaper.GetCursorPosition ()
	tell ("/daw/transport", rolling and "1" or "0", text (position), text (reaper.Master_GetPlayRate (0)), "")
end

-- tempo markers may lie within a bar: such a bar gets the average tempo that gives it its true length
local function tell_tempo ()
	local marks, before, bar = {}, "", 1
	local last = math.max (reaper.GetProjectLength (0), reaper.GetCursorPosition ()) + 30
	while #marks < 5 * MAX_MARKS and bar <= 2000 do
		local start = reaper.TimeMap2_beatsToTime (0, 0, bar - 1)
		local ends = reaper.TimeMap2_beatsToTime (0, 0, bar)
		local upper, lower = reaper.TimeMap_GetTimeSigAtTime (0, start + 1e-6)
		upper, lower = math.floor (upper), math.floor (lower)
		local bpm = 240 * upper / lower / (ends - start)
		local key = string.format ("%.5f %d %d", bpm, upper, lower)
		if key ~= before then
			before = key
			for _, v in ipairs ({ text (start), tostring (bar), text (bpm), tostring (upper), tostring (lower) }) do
				marks[#marks + 1] = v
			end
		end
		bar = bar + 1
		if start > last then break end
	end
	tell ("/daw/tempo", table.unpack (marks))
end

local function tell_markers ()
	local marks = {}
	for n = 0, math.min (reaper.CountProjectMarkers (0), MAX_MARKERS) - 1 do
		local found, is_region, from, to, name = reaper.EnumProjectMarkers (n)
		if found == 0 then break end
		for _, v in ipairs ({ text (from), is_region and text (to) or "", name }) do marks[#marks + 1] = v end
	end
	tell ("/daw/markers", table.unpack (marks))
end

local function tell_span (path, is_loop, ...)
	local from, to = reaper.GetSet_LoopTimeRange2 (0, false, is_loop, 0, 0, false)
	if to > from then tell (path, text (from), text (to), ...) else tell (path) end
end

local function name_of (track)
	local _, name = reaper.GetTrackName (track)
	return name
end

local function tell_selection ()
	local track = reaper.GetSelectedTrack2 (0, 0, false)
	tell ("/daw/track", track and name_of (track) or "")
	local item = reaper.GetSelectedMediaItem (0, 0)
	local take = item and reaper.GetActiveTake (item)
	if not take or reaper.TakeIsMIDI (take) then tell ("/daw/clip") return end
	local source = reaper.GetMediaItemTake_Source (take)
	local parent = reaper.GetMediaSourceParent (source)
	local file = reaper.GetMediaSourceFileName (parent or source, "")
	local rate = reaper.GetMediaItemTakeInfo_Value (take, "D_PLAYRATE")
	-- a stretched item plays other seconds than its file has: it would come out wrong, so it is not offered
	if file == "" or math.abs (rate - 1) > 1e-9 then tell ("/daw/clip") return end
	local gain = reaper.GetMediaItemInfo_Value (item, "D_VOL") * math.abs (reaper.GetMediaItemTakeInfo_Value (take, "D_VOL"))
	tell ("/daw/clip", reaper.GetTakeName (take), name_of (reaper.GetMediaItemTrack (item)),
		text (reaper.GetMediaItemInfo_Value (item, "D_POSITION")),
		text (reaper.GetMediaItemTakeInfo_Value (take, "D_STARTOFFS")),
		text (reaper.GetMediaItemInfo_Value (item, "D_LENGTH")), text (gain), file)
end

local function track_named (name)
	for n = 0, reaper.CountTracks (0) - 1 do
		local track = reaper.GetTrack (0, n)
		if name_of (track) == name then return track end
	end
end

local function insert (_, start_s, length_s, _, track_name, name, path)
	local source = reaper.PCM_Source_CreateFromFile (path)
	if not source then error ("the file cannot be read") end
	local track = track_name ~= "" and track_named (track_name) or nil
	if track_name ~= "" and not track then error ("there is no track " .. track_name) end
	reaper.Undo_BeginBlock ()
	if not track then
		local place = reaper.CountTracks (0)
		reaper.InsertTrackAtIndex (place, true)
		track = reaper.GetTrack (0, place)
		reaper.GetSetMediaTrackInfo_String (track, "P_NAME", name, true)
	end
	local item = reaper.AddMediaItemToTrack (track)
	reaper.SetMediaItemInfo_Value (item, "D_POSITION", tonumber (start_s))
	reaper.SetMediaItemInfo_Value (item, "D_LENGTH", tonumber (length_s))
	local take = reaper.AddTakeToMediaItem (item)
	reaper.SetMediaItemTake_Source (take, source)
	reaper.GetSetMediaItemTakeInfo_String (take, "P_NAME", name, true)
	reaper.Undo_EndBlock ("DAW Bridge: insert " .. name, -1)
	reaper.UpdateArrange ()
end

local function carry_out (slot, path, args)
	local client = clients[slot]
	if path == "/bridge/hello" then
		if client == nil then
			client = { out = {} }
			clients[slot], told = client, {}
		end
		client.seen = reaper.time_precise ()
		local _, project = reaper.EnumProjects (-1)
		send (client, "/daw/here", { reaper.GetAppVersion (), VERSION, CAN, project:match ("([^/\\]*)%.[rR][pP][pP]$") or "" })
	elseif path == "/bridge/bye" then
		clients[slot] = nil
	elseif path == "/bridge/play" then
		reaper.OnPlayButton ()
	elseif path == "/bridge/stop" then
		reaper.OnStopButton ()
	elseif path == "/bridge/locate" then
		reaper.SetEditCurPos (tonumber (args[1]), true, true)
	elseif path == "/bridge/insert" and client then
		local ok, why = pcall (insert, table.unpack (args))
		send (client, ok and "/daw/done" or "/daw/failed", ok and { args[1] } or { args[1], tostring (why) })
	end
end

local function fetch ()
	for slot = 1, SLOTS do
		local name = FOLDER .. "/in-" .. slot
		local file = io.open (name, "r")
		if file then
			local lines = {}
			for line in file:lines () do lines[#lines + 1] = line end
			file:close ()
			os.remove (name)
			for _, line in ipairs (lines) do
				local words = {}
				for word in (line .. "\t"):gmatch ("([^\t]*)\t") do words[#words + 1] = plain (word) end
				carry_out (slot, table.remove (words, 1), words)
			end
		end
	end
end

-- the waiting messages are written once the last file was read; only the latest transport message is kept
local function deliver ()
	for slot, client in pairs (clients) do
		if reaper.time_precise () - client.seen > GONE_AFTER_S then
			clients[slot] = nil
		elseif #client.out > 0 then
			local name = FOLDER .. "/out-" .. slot
			local waiting = io.open (name, "r")
			if waiting then
				waiting:close ()
			else
				local part = FOLDER .. "/.out-" .. slot .. ".part"
				local file = io.open (part, "w")
				if file then
					file:write (table.concat (client.out, "\n"), "\n")
					file:close ()
					os.rename (part, name)
					client.out = {}
				end
			end
			while #client.out > 1000 do table.remove (client.out, 1) end
		end
	end
end

local function attend ()
	fetch ()
	if next (clients) ~= nil then
		local now = reaper.time_precise ()
		tell_transport ()
		tell_span ("/daw/loop", true, reaper.GetSetRepeat (-1) == 1 and "1" or "0")
		tell_span ("/daw/range", false)
		tell_selection ()
		if now >= next_slow or told["/daw/tempo"] == nil then
			next_slow = now + SLOW_S
			tell_tempo ()
			tell_markers ()
			for _, client in pairs (clients) do send (client, "/daw/alive", {}) end
		end
	end
	deliver ()
end

local function run ()
	if reaper.time_precise () >= next_look then
		next_look = reaper.time_precise () + EVERY_S
		local ok, why = pcall (attend)
		if not ok then tell ("/daw/trouble", tostring (why)) end
	end
	reaper.defer (run)
end

reaper.atexit (function ()
	for _, client in pairs (clients) do send (client, "/daw/bye", {}) end
	pcall (deliver)
end)
run ()
