# SPDX-License-Identifier: GPL-3.0-or-later

# spillway_qml_module(<name> URI <Spillway.Foo> [SOURCES …] [QML …] [DEPENDS <modules>] [LINK …])
# One QML module as a static library, spillway_<name>, and its plugin, spillway_<name>plugin; a program links both. Call it
# in the module's own folder. A QML file never sees its own module's C++ types or its neighbours in other folders by
# itself: every file imports what it uses by URI. DEPENDS names modules whose types the C++ classes show, besides QtQuick.
function(spillway_qml_module name)
    cmake_parse_arguments(ARG "" "URI" "SOURCES;QML;DEPENDS;LINK" ${ARGN})
    string(REPLACE "." "/" path "${ARG_URI}")
    set(target spillway_${name})
    # Compiling QML to C++ makes the program start faster and the build slower: for what people run.
    set(cache "")
    if(CMAKE_BUILD_TYPE STREQUAL "Debug")
        set(cache NO_CACHEGEN)
    endif()
    qt_add_library(${target} STATIC)
    qt_add_qml_module(${target}
        URI ${ARG_URI} VERSION 1.0 ${cache}
        RESOURCE_PREFIX /qt/qml
        OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/qml/${path}"
        # Read by qmllint alone: where the types come from that the C++ classes show (items, colours, list models).
        DEPENDENCIES QtQuick ${ARG_DEPENDS}
        IMPORT_PATH "${CMAKE_BINARY_DIR}/qml"
        SOURCES ${ARG_SOURCES}
        QML_FILES ${ARG_QML})
    target_link_libraries(${target} PUBLIC spillway_options Qt6::Qml Qt6::Quick ${ARG_LINK})
    target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
    # What Qt's tools generate is not ours to mend.
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "/(\\.rcc|qmlcache)/|_qmltyperegistrations\\.cpp$")
    if(CMAKE_UNITY_BUILD)
        # One unit for the module's compiled QML: nearly all of a file's two seconds go into Qt's headers.
        set(compiled ${sources})
        list(FILTER compiled INCLUDE REGEX "/qmlcache/.*_qml\\.cpp$")
        if(compiled)
            set(unit "${CMAKE_CURRENT_BINARY_DIR}/${target}_compiledqml.cpp")
            list(TRANSFORM compiled REPLACE "(.+)" "#include \"\\1\"\n" OUTPUT_VARIABLE includes)
            string(JOIN "" includes ${includes})
            file(CONFIGURE OUTPUT "${unit}" CONTENT "${includes}")
            set_source_files_properties(${compiled} PROPERTIES HEADER_FILE_ONLY ON SKIP_AUTOGEN ON)
            set_source_files_properties("${unit}" PROPERTIES OBJECT_DEPENDS "${compiled}" SKIP_AUTOGEN ON)
            target_sources(${target} PRIVATE "${unit}")
            list(APPEND sources "${unit}")
        endif()
    endif()
    set_source_files_properties(${sources} PROPERTIES
        COMPILE_OPTIONS "-w" SKIP_LINTING ON SKIP_UNITY_BUILD_INCLUSION ON)
    set_property(GLOBAL APPEND PROPERTY SPILLWAY_QML_MODULES ${target})
endfunction()
