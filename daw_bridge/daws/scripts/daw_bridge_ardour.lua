ardour {
	["type"]    = "EditorHook",
	name        = "DAW Bridge",
	author      = "DAW Bridge",
	license     = "MIT",
	description = [[Reports tempo, bars, transport, markers, selection and selected regions to DAW Bridge, and inserts its takes on the time line.]]
}

-- daw_bridge/daws/dialect.py lists the messages. Lua in Ardour cannot listen to the network, so
-- requests arrive in files; replies go by OSC. `daw-bridge daw install ardour` fills in the folder.

function signals ()
	return LuaSignal.Set ():add ({
		[LuaSignal.LuaTimerDS] = true,
		[LuaSignal.TransportStateChange] = true,
		[LuaSignal.TransportLooped] = true,
	})
end

function factory ()
	local FOLDER = [==[@MAILBOX@]==]
	local VERSION = "2"
	local CAN = "tempo,tempo_map,signature,transport,position,locate,loop,range,track,clip,markers,insert,new_track"
	local SLOTS, GONE_AFTER_S, MAX_BARS, MAX_MARKERS = 4, 5, 1000, 256
	local clients, told, ticks = {}, {}, 0

	local function text (number) return string.format ("%.9f", number) end
	local function seconds (samples) return samples / Session:nominal_sample_rate () end
	local function samples (s) return math.floor (s * Session:nominal_sample_rate () + 0.5) end
	local function clock () return ARDOUR.LuaAPI.monotonic_time () / 1e6 end

	local function send (client, path, args)
		client.to:send (path, string.rep ("s", #args), table.unpack (args))
	end

	-- to everybody, if it is news
	local function tell (path, ...)
		local args = { ... }
		local key = table.concat (args, "\t")
		if told[path] ~= key then
			told[path] = key
			for _, client in pairs (clients) do send (client, path, args) end
		end
	end

	local function tell_transport ()
		local rolling = Session:transport_rolling ()
		local at, position = clock (), Session:transport_sample ()
		if rolling then position = position - Session:worst_output_latency () end
		tell ("/daw/transport", rolling and "1" or "0", text (seconds (position)), text (Session:actual_speed ()),
			rolling and text (at) or "")
	end

	-- every bar line is asked for, so that ramps come out right; only changes are told
	local function tell_tempo ()
		local map = Temporal.TempoMap.read ()
		local last = math.max (Session:current_end_sample (), Session:transport_sample ()) + samples (30)
		local ticks_at, bar, marks, before = 0, 1, {}, ""
		while bar <= MAX_BARS do
			local here = Temporal.timepos_t.from_ticks (ticks_at)
			local meter = map:meter_at (here)
			local upper, lower = meter:divisions_per_bar (), meter:note_value ()
			local length = math.floor (Temporal.ticks_per_beat * 4 * upper / lower + 0.5)
			local ends = Temporal.timepos_t.from_ticks (ticks_at + length)
			local start = here:samples ()
			local bpm = length / Temporal.ticks_per_beat * 60 / seconds (ends:samples () - start)
			-- a bar is a whole number of samples long, which moves its tempo by less than this
			local steady = map:quarters_per_minute_at (here)
			if math.abs (bpm - steady) < steady * 1e-4 then bpm = steady end
			local key = string.format ("%.6f %d %d", bpm, upper, lower)
			if key ~= before then
				before = key
				for _, v in ipairs ({ text (seconds (start)), tostring (bar), text (bpm), tostring (math.floor (upper)),
					tostring (math.floor (lower)) }) do marks[#marks + 1] = v end
			end
			ticks_at, bar = ticks_at + length, bar + 1
			if start > last then break end
		end
		map = nil
		tell ("/daw/tempo", table.unpack (marks))
	end

	local function tell_span (path, from, to, ...)
		if to > from then tell (path, text (seconds (from)), text (seconds (to)), ...) else tell (path) end
	end

	local function tell_loop ()
		local loop = Session:locations ():auto_loop_location ()
		if loop == nil then tell ("/daw/loop") return end
		tell_span ("/daw/loop", loop:start ():samples (), loop:_end ():samples (), Session:get_play_loop () and "1" or "0")
	end

	local function tell_markers ()
		local marks = {}
		for place in Session:locations ():list ():iter () do
			local is_range = place:is_range_marker () and not place:is_session_range ()
			if (place:is_mark () or is_range) and not place:is_hidden () and #marks < 3 * MAX_MARKERS then
				for _, v in ipairs ({ text (seconds (place:start ():samples ())),
					is_range and text (seconds (place:_end ():samples ())) or "", place:name () }) do marks[#marks + 1] = v end
			end
		end
		tell ("/daw/markers", table.unpack (marks))
	end

	local function tell_selection ()
		local selected = Editor:get_selection ()
		tell_span ("/daw/range", selected.time:start_sample (), selected.time:end_sample ())
		local track = ""
		for route in selected.tracks:routelist ():iter () do
			if not route:to_track ():isnil () then track = route:name () break end
		end
		local clip = {}
		for region in selected.regions:regionlist ():iter () do
			local audio = region:to_audioregion ()
			if not audio:isnil () then
				local on, files = "", {}
				for route in Session:get_routes ():iter () do
					local t = route:to_track ()
					if not t:isnil () and t:playlist ():region_by_id (region:to_stateful ():id ()):isnil () == false then
						on = route:name ()
					end
				end
				for n = 0, audio:n_channels () - 1 do
					local path = audio:source (n):to_filesource ():path ()
					if path ~= files[#files] then files[#files + 1] = path end
				end
				clip = { region:name (), on, text (seconds (region:position ():samples ())),
					text (seconds (region:start ():samples ())), text (seconds (region:length ():samples ())),
					text (audio:scale_amplitude ()) }
				for _, path in ipairs (files) do clip[#clip + 1] = path end
				if track == "" then track = on end
				break
			end
		end
		tell ("/daw/track", track)
		tell ("/daw/clip", table.unpack (clip))
	end

	local function names_of_routes ()
		local names = {}
		for route in Session:get_routes ():iter () do names[route:name ()] = true end
		return names
	end

	local function insert (id, start_s, _, _, track, name, path)
		local route = track ~= "" and Session:route_by_name (track) or nil
		if track ~= "" and (route == nil or route:isnil () or route:to_track ():isnil ()) then
			error ("there is no track " .. track)
		end
		local before = names_of_routes ()
		local files = C.StringVector ()
		files:push_back (path)
		-- not ImportDistinctFiles for a track we name: Ardour would take the selected one
		Editor:do_import (files, route and Editing.ImportSerializeFiles or Editing.ImportDistinctFiles,
			route and Editing.ImportToTrack or Editing.ImportAsTrack, ARDOUR.SrcQuality.SrcBest,
			ARDOUR.MidiTrackNameSource.SMFTrackName, ARDOUR.MidiTempoMapDisposition.SMFTempoIgnore,
			Temporal.timepos_t (samples (tonumber (start_s))), ARDOUR.PluginInfo (),
			route and route:to_track () or ARDOUR.Track (), false)
		if route then return end
		for made in Session:get_routes ():iter () do
			if not before[made:name ()] then made:set_name (name) return end
		end
		error ("nothing was imported")
	end

	local function carry_out (slot, path, args)
		local source = ARDOUR.TransportRequestSource.TRS_UI
		if path == "/bridge/hello" then
			local client = clients[slot]
			if client == nil or client.port ~= args[1] then
				client = { port = args[1], to = ARDOUR.LuaOSC.Address ("osc.udp://127.0.0.1:" .. args[1]) }
				clients[slot], told = client, {}
			end
			client.seen = clock ()
			send (client, "/daw/here", { "", VERSION, CAN, Session:name () })
		elseif path == "/bridge/bye" then
			clients[slot] = nil
		elseif path == "/bridge/play" then
			Session:request_roll (source)
		elseif path == "/bridge/stop" then
			Session:request_stop (false, false, source)
		elseif path == "/bridge/locate" then
			Session:request_locate (samples (tonumber (args[1])), false, ARDOUR.LocateTransportDisposition.RollIfAppropriate, source)
		elseif path == "/bridge/insert" then
			local ok, why = pcall (insert, table.unpack (args))
			if clients[slot] then
				send (clients[slot], ok and "/daw/done" or "/daw/failed", ok and { args[1] } or { args[1], tostring (why) })
			end
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
					for word in (line .. "\t"):gmatch ("([^\t]*)\t") do
						words[#words + 1] = word:gsub ("%%(%x%x)", function (code) return string.char (tonumber (code, 16)) end)
					end
					local path = table.remove (words, 1)
					carry_out (slot, path, words)
				end
			end
		end
		for slot, client in pairs (clients) do
			if clock () - client.seen > GONE_AFTER_S then clients[slot] = nil end
		end
	end

	local function attend (signal)
		if signal == LuaSignal.LuaTimerDS then
			ticks = ticks + 1
			fetch ()
		end
		if next (clients) == nil then return end
		tell_transport ()
		if signal ~= LuaSignal.LuaTimerDS then return end
		tell_loop ()
		tell_selection ()
		if os.remove (FOLDER .. "/fetch") then -- the action "Fetch into DAW Bridge" was called
			local slot = next (clients)
			send (clients[slot], "/daw/fetch", {})
		end
		if ticks % 10 == 0 or told["/daw/tempo"] == nil then
			tell_tempo ()
			tell_markers ()
			for _, client in pairs (clients) do send (client, "/daw/alive", {}) end
		end
		collectgarbage ()
	end

	-- Ardour drops a hook for good at its first error, so none gets out
	return function (signal)
		local ok, why = pcall (attend, signal)
		if not ok then tell ("/daw/trouble", tostring (why)) end
	end
end
