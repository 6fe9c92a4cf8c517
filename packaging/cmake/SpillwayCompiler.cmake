# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings, sanitizers and ccache: one place for every target.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

# The sloppiness is what ccache needs to cache a file that is compiled with a precompiled header (tests/testheaders.h).
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE_PROGRAM}")
endif()
set(CMAKE_PCH_WARN_INVALID OFF)

add_library(spillway_options INTERFACE)
target_include_directories(spillway_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(spillway_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS QT_NO_URL_CAST_FROM_STRING
    SPILLWAY_VERSION="${PROJECT_VERSION}")
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(spillway_options INTERFACE
        -Wall -Wextra -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
        # Designated initializers name what differs from the defaults; GCC 12 warns of every member that they leave out.
        -Wno-missing-field-initializers)
    if(SPILLWAY_WERROR)
        target_compile_options(spillway_options INTERFACE -Werror)
    endif()
endif()
if(SPILLWAY_SANITIZE)
    add_compile_options(-fsanitize=${SPILLWAY_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${SPILLWAY_SANITIZE})
endif()
